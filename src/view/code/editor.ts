/** The editor for readers' code: loaded when it is first used. Tab moves on, as everywhere on the page. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript, javascriptLanguage, localCompletionSource } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface EditorWord {
  readonly name: string;
  readonly says: string;
}

export interface Editor {
  readonly text: () => string;
  readonly setText: (text: string) => void;
  /** Marks a place as faulty, or no place. */
  readonly mark: (
    fault: { readonly line: number; readonly column: number; readonly message: string } | null,
  ) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)" },
  { tag: [tags.typeName, tags.className], color: "var(--c4)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--c1)" },
  { tag: [tags.string, tags.regexp], color: "var(--warn)" },
  { tag: tags.comment, color: "var(--soft)" },
  { tag: tags.function(tags.definition(tags.variableName)), fontWeight: "600" },
]);

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "0.82rem" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--soft)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--wash)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--lit)", color: "var(--ink)" },
  ".cm-tooltip": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    fontFamily: "var(--sans)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--bad)",
    textUnderlineOffset: "3px",
  },
});

const completions =
  (words: readonly EditorWord[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.$@]+/);
    if (!word && !context.explicit) return null;
    return {
      from: word?.from ?? context.pos,
      options: words.map(({ name, says }) => ({ label: name, detail: says })),
      validFor: /^[\w.$@]*$/,
    };
  };

export function createEditor(
  parent: HTMLElement,
  options: {
    readonly text: string;
    readonly label: string;
    readonly words: readonly EditorWord[];
    readonly changed: () => void;
  },
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        javascript({ typescript: true }),
        javascriptLanguage.data.of({ autocomplete: localCompletionSource }),
        autocompletion({ override: [completions(options.words), localCompletionSource, completeAnyWord] }),
        syntaxHighlighting(colours),
        theme,
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        // The editor scrolls: it is a stop of the Tab key by name, not only by being editable.
        EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (fault) => {
      const { doc } = view.state;
      if (!fault || fault.line > doc.lines) {
        view.dispatch(setDiagnostics(view.state, []));
        return;
      }
      const line = doc.line(fault.line);
      const from = Math.min(line.to, line.from + fault.column - 1);
      const to = Math.max(from, Math.min(line.to, from + 1));
      view.dispatch(
        setDiagnostics(view.state, [
          { from: from === to ? line.from : from, to, severity: "error", message: fault.message },
        ]),
      );
      // Long code shows a part of itself: the part where the fault is.
      view.dispatch({ effects: EditorView.scrollIntoView(from) });
    },
    focus: () => {
      view.focus();
    },
    destroy: () => {
      view.destroy();
    },
  };
}

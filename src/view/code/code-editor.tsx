import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { CodePlace } from "../../runtime/sandbox/place-of";
import { t } from "../../words/words";
import type { Editor, EditorWord } from "./editor";

export interface CodeEditorProps {
  readonly label: string;
  readonly words: readonly EditorWord[];
  /** What stands there until the reader writes; a new text replaces what was written. */
  readonly text: string;
  readonly fault: (CodePlace & { readonly message: string }) | null;
  readonly onChange: (text: string) => void;
  /** True once the reader wants to write. */
  readonly open: boolean;
  /** Called when the editor stands, or cannot be loaded. */
  readonly onReady: (fault: string | null) => void;
}

/** Puts the editor into its host while it is wanted. */
function useEditor(host: RefObject<HTMLDivElement | null>, props: CodeEditorProps): RefObject<Editor | null> {
  const editor = useRef<Editor | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { open } = props;
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    import("./editor").then(
      ({ createEditor }) => {
        if (!wanted || !host.current) return;
        const { text, label, words } = latest.current;
        editor.current = createEditor(host.current, {
          text,
          label,
          words,
          changed: () => {
            if (editor.current) latest.current.onChange(editor.current.text());
          },
        });
        editor.current.focus();
        latest.current.onReady(null);
      },
      () => {
        latest.current.onReady(t("code.noEditor"));
      },
    );
    return () => {
      wanted = false;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [open, host]);
  return editor;
}

/** Code as text, until the reader wants to write; then an editor, which is loaded for it. */
export function CodeEditor(props: CodeEditorProps): ReactNode {
  const { label, text, fault, open } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useEditor(host, props);
  const [standing, setStanding] = useState(false);
  useEffect(() => {
    if (editor.current && editor.current.text() !== text) editor.current.setText(text);
  }, [text, editor]);
  useEffect(() => {
    editor.current?.mark(fault);
  }, [fault, editor]);
  useEffect(() => {
    if (!open || !host.current) return undefined;
    const seen = new MutationObserver(() => {
      setStanding(true);
    });
    seen.observe(host.current, { childList: true });
    return () => {
      seen.disconnect();
      setStanding(false);
    };
  }, [open]);
  return (
    <div className="code-editor">
      {standing ? null : (
        <pre className="code-still" role="group" aria-label={label} tabIndex={0}>
          <code>{text}</code>
        </pre>
      )}
      <div ref={host} className="code-host" />
    </div>
  );
}

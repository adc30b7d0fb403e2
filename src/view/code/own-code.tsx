/** An experiment opened as code: loaded when it is first opened. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { loadExperimentCode, type ExperimentCode } from "../../catalogue/experiment-code";
import type { Output } from "../../runtime/sandbox/calls-protocol";
import type { CodeFaultSaid } from "../../runtime/sandbox/code-session";
import { withOutput } from "../../runtime/sandbox/said";
import { codeHash } from "../../store/code-link";
import { CLOSED } from "../../store/codes";
import { say, t } from "../../words/words";
import { experimentId, useLesson } from "../lesson-context";
import { saveFile } from "../save-file";
import { CodeEditor } from "./code-editor";
import { completionsFor } from "./own-words";
import { OutputLines } from "./output-lines";
import type { OwnRun } from "./own-run";
import { useOwnCode } from "./use-own-code";

const SILENT: Output = { lines: [], dropped: 0 };

/** The author's code, or why it is not there. */
function useAuthorsCode(id: `${string}/${string}`): ExperimentCode | "failed" | null {
  const [code, setCode] = useState<ExperimentCode | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    loadExperimentCode(id).then(
      (found) => {
        if (wanted) setCode(found);
      },
      () => {
        if (wanted) setCode("failed");
      },
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return code;
}

/** What is said of the code: its fault with its place, and what it wrote. */
function Said({
  fault,
  output,
}: {
  readonly fault: CodeFaultSaid | null;
  readonly output: Output;
}): ReactNode {
  if (!fault) return <OutputLines output={output} />;
  const message = say(fault.message);
  return (
    <div className="code-result" data-grade="broken">
      <p className="fault">{fault.place ? t("own.at", { ...fault.place, message }) : message}</p>
      <OutputLines output={output} />
    </div>
  );
}

export function OwnCodePanel({ name }: { readonly name: string }): ReactNode {
  const scope = useLesson();
  const { lesson, codes, benches } = scope;
  const id = experimentId(lesson, name);
  const author = useAuthorsCode(id);
  const { linked } = useStore(codes.store, (s) => s[name] ?? CLOSED);
  const { own, ready, lost, kept, write, replace, bringBack } = useOwnCode(name);
  const [editing, setEditing] = useState(linked === null);
  const [fault, setFault] = useState<CodeFaultSaid | null>(null);
  const [output, setOutput] = useState(SILENT);
  const [note, setNote] = useState("");
  const [starting, setStarting] = useState(false);
  /** The text that ran last. */
  const [ran, setRan] = useState<string | null>(null);
  const current = useRef<OwnRun | null>(null);
  const running = useStore(benches.store, (s) => (s.benches[id]?.own ?? 0) > 0);

  if (author === "failed") return <p className="fault">{t("own.notLoaded")}</p>;
  if (!author || !ready) return <p className="code-wait">{t("own.loading")}</p>;
  const shown = linked?.fault === null ? linked.text : null;
  const text = shown ?? own.text ?? author.text;

  /** The link's code is the reader's from now on, or put away; the address no longer brings it. */
  const settle = (): void => {
    codes.settle(name);
    if (location.hash.startsWith("#code="))
      history.replaceState(null, "", location.pathname + location.search);
  };
  const change = (now: string): void => {
    if (now === text) return;
    setNote("");
    if (shown !== null) {
      replace(now);
      settle();
    } else write(now);
  };
  const run = async (): Promise<void> => {
    setFault(null);
    setOutput(SILENT);
    setNote("");
    setStarting(true);
    try {
      const { runOwn } = await import("./own-run");
      const mine = runOwn(scope, author, text, {
        fault: setFault,
        output: (more) => {
          if (more.lines.length > 0 || more.dropped > 0) setOutput((before) => withOutput(before, more));
        },
      });
      current.current = mine;
      if (await mine.done) setRan(text);
    } catch {
      setNote(t("own.notLoaded"));
    }
    current.current = null;
    setStarting(false);
  };
  const reset = async (): Promise<void> => {
    replace(null);
    setFault(null);
    setNote("");
    const { leaveOwn } = await import("./own-run");
    leaveOwn(scope, id);
  };
  const copyLink = async (): Promise<void> => {
    const hash = await codeHash(name, text);
    if (hash === null) {
      setNote(t("own.tooLong"));
      return;
    }
    const link = `${location.origin}${location.pathname}${hash}`;
    try {
      await navigator.clipboard.writeText(link);
      setNote(t("own.copied"));
    } catch {
      setNote(t("own.copyRefused", { link }));
    }
  };
  const button = (label: string, act: () => void, disabled = false): ReactNode => (
    <button type="button" className="ghost" disabled={disabled} onClick={act}>
      {label}
    </button>
  );

  return (
    <div className="code-cell own-code" data-kept={kept} data-state={starting ? "starting" : "still"}>
      {linked ? (
        <div className="code-linked" role="note">
          <p>{linked.fault === null ? t("own.linked") : say(linked.fault)}</p>
          {linked.fault === null && own.text !== null ? <p>{t("own.keepsYours")}</p> : null}
          <div className="code-acts">
            {shown === null
              ? null
              : button(t("own.adopt"), () => {
                  replace(shown);
                  settle();
                })}
            {button(t("own.putAway"), settle)}
          </div>
        </div>
      ) : (
        <p className="code-about">
          {t("own.about")} {t("own.extra")}
        </p>
      )}
      <CodeEditor
        label={t("own.editor", { name })}
        words={completionsFor(lesson.experiments[name])}
        text={text}
        fault={fault?.place ? { ...fault.place, message: say(fault.message) } : null}
        onChange={change}
        open={editing}
        onReady={(why) => {
          if (why !== null) {
            setEditing(false);
            setNote(why);
          }
        }}
      />
      <div className="code-acts">
        {starting ? (
          <button
            type="button"
            className="primary"
            onClick={() => {
              current.current?.stop();
              setStarting(false);
              setNote(t("own.stopped"));
            }}
          >
            {t("own.stop")}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => void run()}>
            {t("own.run")}
          </button>
        )}
        {editing ? null : button(t("own.edit"), () => setEditing(true))}
        {button(t("own.reset"), () => void reset(), shown !== null || own.text === null)}
        {own.before !== null && shown === null ? button(t("own.bring"), bringBack) : null}
        {button(t("own.save"), () =>
          saveFile(new Blob([text], { type: "text/plain;charset=utf-8" }), `${name}.ts`),
        )}
        {button(t("own.link"), () => void copyLink())}
      </div>
      <div role="status">
        {starting ? <p className="code-wait">{t("own.starting")}</p> : null}
        {running && ran !== null && ran !== text && !starting ? (
          <p className="code-wait">{t("own.changed")}</p>
        ) : null}
        {lost ? <p className="code-wait">{t("own.noPlace")}</p> : null}
        {note ? <p className="code-wait">{note}</p> : null}
        <Said fault={fault} output={output} />
      </div>
    </div>
  );
}

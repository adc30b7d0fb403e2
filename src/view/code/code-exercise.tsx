import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { CodeExercise, CodeValue } from "@contract";
import { isRecord } from "../../store/entries";
import type { PlaceStore } from "../../store/place";
import { t } from "../../words/words";
import { counted } from "../format";
import { useLesson } from "../lesson-context";
import { Prose } from "../tex";
import type { Check, Checked } from "./check";
import { CodeEditor } from "./code-editor";
import { OutputLines } from "./output-lines";
import { valueText } from "./judge";

const never = () => () => undefined;
const yes = (): boolean => true;
const no = (): boolean => false;

/** Typing rests this long before it is kept. */
const KEEP_MS = 600;

function Call({
  exercise,
  args,
}: {
  readonly exercise: CodeExercise;
  readonly args: readonly CodeValue[];
}): ReactNode {
  return (
    <code>
      {exercise.takes.map((name, i) => (
        <span key={name}>
          {name} = {valueText(args[i] ?? NaN)}
        </span>
      ))}
    </code>
  );
}

/** The cases that are shown, with whether the last check passed them. */
function ShownCases({
  exercise,
  result,
}: {
  readonly exercise: CodeExercise;
  readonly result: Checked | null;
}): ReactNode {
  const cases = useMemo(() => exercise.cases(), [exercise]);
  const hidden = cases.filter(({ shown }) => !shown).length;
  return (
    <ul className="code-cases">
      {cases.map((each, i) => {
        const passed = result?.cases[i];
        if (!each.shown) return null;
        return (
          <li key={each.says} data-passed={passed}>
            <span className="mark">
              {passed === undefined ? "" : t(passed ? "code.passes" : "code.fails")}
            </span>
            <span>
              {each.says}: <Call exercise={exercise} args={each.args} />
              <span className="gives">
                {t("code.gives")} <code>{valueText(exercise.reference(...each.args))}</code>
              </span>
            </span>
          </li>
        );
      })}
      <li>
        <span className="mark" />
        <span>{t("code.hidden", counted(hidden))}</span>
      </li>
    </ul>
  );
}

function Result({
  exercise,
  result,
}: {
  readonly exercise: CodeExercise;
  readonly result: Checked;
}): ReactNode {
  const { failure, place, says, grade } = result;
  return (
    <div className="code-result" data-grade={grade}>
      <p>
        {place ? t("code.at", { line: place.line, column: place.column }) : ""}
        <Prose text={says} />
      </p>
      {failure ? (
        <dl>
          <dt>{t("code.input")}</dt>
          <dd>
            {failure.case.says}: <Call exercise={exercise} args={failure.case.args} />
          </dd>
          <dt>{t("code.expected")}</dt>
          <dd>
            <code>{valueText(failure.expected)}</code>
          </dd>
          {failure.given === null ? null : (
            <>
              <dt>{t("code.given")}</dt>
              <dd>
                <code>{valueText(failure.given)}</code>
              </dd>
            </>
          )}
        </dl>
      ) : null}
      <OutputLines output={result.output} />
    </div>
  );
}

/** An exercise in which the reader writes a function. It runs in the sandbox, and is compared here. */
export function CodeExerciseCell({
  id,
  exercise,
  place,
}: {
  readonly id: string;
  readonly exercise: CodeExercise;
  /** Null while the page is being rendered by the build. */
  readonly place: PlaceStore | null;
}): ReactNode {
  const { lesson } = useLesson();
  const [text, setText] = useState(exercise.starter);
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [result, setResult] = useState<Checked | null>(null);
  const [check, setCheck] = useState<Check | "loading" | null>(null);
  /** The text that is safe, whatever happens to the page. */
  const [kept, setKept] = useState<string | null>(null);
  const keeping = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Whether the code as it stands has passed. */
  const passed = useRef(false);

  // Until the page's script has come, the buttons do nothing and say so.
  const alive = useSyncExternalStore(never, yes, no);
  useEffect(() => {
    void place?.opened.then(() => {
      const found = place.get(lesson.slug, "code", id);
      if (isRecord(found) && typeof found["text"] === "string") setText(found["text"]);
    });
  }, [place, lesson.slug, id]);

  const keep = (now: string): void => {
    clearTimeout(keeping.current);
    void place?.set(lesson.slug, "code", id, { text: now, passed: passed.current }).then((safe) => {
      if (safe) setKept(now);
    });
  };
  const write = (now: string): void => {
    setText(now);
    passed.current = false;
    clearTimeout(keeping.current);
    keeping.current = setTimeout(() => {
      keep(now);
    }, KEEP_MS);
  };

  const run = async (): Promise<void> => {
    setFault(null);
    setResult(null);
    setCheck("loading");
    try {
      const { startCheck } = await import("./check");
      const started = startCheck(exercise, text);
      setCheck(started);
      const done = await started.done;
      passed.current = done.grade === "right";
      setResult(done);
      keep(text);
    } catch (reason) {
      setFault(t("code.noCheck", { why: reason instanceof Error ? reason.message : String(reason) }));
    }
    setCheck(null);
  };

  return (
    <div
      className="code-cell"
      data-result={result?.grade}
      data-kept={kept === text}
      data-state={check ? "checking" : open ? "writing" : "still"}
    >
      <ShownCases exercise={exercise} result={result} />
      <CodeEditor
        label={t("code.yours", { name: exercise.calls })}
        words={exercise.words}
        text={text}
        fault={result?.place ? { ...result.place, message: result.says } : null}
        onChange={write}
        open={open}
        onReady={setFault}
      />
      <div className="code-acts">
        {open ? null : (
          <button
            type="button"
            disabled={!alive}
            onClick={() => {
              setOpen(true);
            }}
          >
            {t("code.write")}
          </button>
        )}
        {check ? (
          <button
            type="button"
            className="primary"
            onClick={() => {
              if (check !== "loading") check.stop();
            }}
          >
            {t("code.stop")}
          </button>
        ) : (
          <button type="button" className="primary" disabled={!alive} onClick={() => void run()}>
            {t("exercise.check")}
          </button>
        )}
        <button
          type="button"
          className="ghost"
          disabled={text === exercise.starter}
          onClick={() => {
            write(exercise.starter);
            setResult(null);
          }}
        >
          {t("code.over")}
        </button>
      </div>
      <div role="status">
        {fault ? <p className="fault">{fault}</p> : null}
        {check ? <p className="code-wait">{t("code.checking")}</p> : null}
        {result ? <Result exercise={exercise} result={result} /> : null}
      </div>
      <details className="fold solution">
        <summary>{t("code.showWay")}</summary>
        <pre className="code-still" role="group" aria-label={t("code.way")} tabIndex={0}>
          <code>{exercise.solution}</code>
        </pre>
      </details>
    </div>
  );
}

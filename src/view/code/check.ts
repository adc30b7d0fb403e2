/** Checks a reader's function: loaded when the first check is asked for. */
import type { CodeExercise } from "@contract";
import { callInSandbox } from "../../runtime/sandbox/calls";
import type { Output } from "../../runtime/sandbox/calls-protocol";
import { stripTypes } from "../../runtime/sandbox/strip-types";
import { say, t } from "../../words/words";
import { judgeCode, type CodeJudgement } from "./judge";

export interface Checked extends CodeJudgement {
  readonly output: Output;
}

export interface Check {
  readonly done: Promise<Checked>;
  readonly stop: () => void;
}

const SILENT: Output = { lines: [], dropped: 0 };

const atOnce = (says: string, place: Checked["place"]): Check => ({
  done: Promise.resolve({ grade: "broken", cases: [], says, place, failure: null, output: SILENT }),
  stop: () => undefined,
});

export function startCheck(exercise: CodeExercise, text: string): Check {
  const stripped = stripTypes(text);
  if (stripped.kind === "fault")
    return atOnce(t("code.unread", { why: say(stripped.fault.message) }), stripped.fault);
  if (stripped.imports.length > 0) return atOnce(t("code.imports"), null);
  const cases = exercise.cases();
  const calls = callInSandbox(stripped.code, {
    name: exercise.calls,
    calls: cases.map(({ args }) => args),
  });
  return {
    stop: calls.stop,
    done: calls.done.then((end) => ({ ...judgeCode(exercise, cases, end), output: end.output })),
  };
}

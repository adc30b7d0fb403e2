import program from "virtual:sandbox/calls";
import type { CodeValue } from "@contract";
import type { CallCommand, Output } from "./calls-protocol";
import { startJob, type Job } from "./frames";
import type { CodePlace } from "./place-of";
import { plainValue } from "./plain-value";
import { outputOf, placeOf, textOf, withOutput } from "./said";

/** The sandbox's own program must have come up by then. */
const UP_MS = 20_000;
/** After this long without an answer the code is ended. */
export const PATIENCE_MS = 5_000;

export type CallReply =
  | { readonly kind: "value"; readonly value: CodeValue }
  | { readonly kind: "threw"; readonly message: string; readonly place: CodePlace | null };

export interface CallsEnd {
  /** `all`: every call was answered. `unloaded`: none could be made. `ended`: the code was stopped before it was done. */
  readonly kind: "all" | "unloaded" | "ended";
  readonly replies: readonly CallReply[];
  readonly output: Output;
  readonly message: string;
  readonly place: CodePlace | null;
}

export interface Calls {
  readonly done: Promise<CallsEnd>;
  readonly stop: () => void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
/** A value that was said, if it is one. */
function replyOf(message: Readonly<Record<string, unknown>>): CallReply {
  if (message["kind"] === "threw")
    return { kind: "threw", message: textOf(message["message"]), place: placeOf(message["place"]) };
  try {
    return { kind: "value", value: plainValue(message["value"]) };
  } catch (fault) {
    return { kind: "threw", message: fault instanceof Error ? fault.message : "", place: null };
  }
}

/** Calls `name` of the reader's module (plain JavaScript) in the sandbox, once for each list of arguments. */
export function callInSandbox(module: string, { name, calls }: CallCommand, patience = PATIENCE_MS): Calls {
  let resolve: (end: CallsEnd) => void = () => undefined;
  const done = new Promise<CallsEnd>((settle) => {
    resolve = settle;
  });
  const replies: CallReply[] = [];
  let output: Output = { lines: [], dropped: 0 };
  let job: Job | null = null;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (kind: CallsEnd["kind"], message = "", place: CodePlace | null = null): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    void job?.stop();
    resolve({ kind, replies, output, message, place });
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const during = replies.length > 0 ? ` after ${String(replies.length)} answers` : "";
      end(
        "ended",
        `The code gave no answer for ${String(ms / 1000)} seconds${during} and was stopped. Look for a loop that does not end.`,
      );
    }, ms);
  };

  const heard = (data: unknown): void => {
    if (over || !isRecord(data)) return;
    switch (data["kind"]) {
      case "up":
        wait(patience);
        return;
      case "unloaded":
        output = withOutput(output, outputOf(data));
        end("unloaded", textOf(data["message"]), placeOf(data["place"]));
        return;
      case "value":
      case "threw":
        // Answers come in order; a word out of turn is not an answer.
        if (data["index"] !== replies.length || replies.length >= calls.length) return;
        replies.push(replyOf(data));
        output = withOutput(output, outputOf(data));
        wait(patience);
        if (replies.length === calls.length) end("all");
    }
  };

  wait(UP_MS);
  startJob(
    [
      { name: "reader", text: module },
      { name: "calls", text: program },
    ],
    {
      message: heard,
      broken: (why) => {
        end("ended", why);
      },
    },
  ).then(
    (started) => {
      job = started;
      if (over) void started.stop();
      else started.post({ name, calls } satisfies CallCommand);
    },
    (reason: unknown) => {
      end("ended", reason instanceof Error ? reason.message : String(reason));
    },
  );
  return {
    done,
    stop: () => {
      end("ended", "Stopped.");
    },
  };
}

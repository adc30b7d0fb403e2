/// <reference lib="webworker" />
/**
 * The program of a worker in the sandbox that calls the reader's functions: its inbox holds what to call, and each call's
 * value goes back by itself. Where the reader's module stands, the frame puts the module's address.
 */
import type { CallCommand, CallReport } from "./calls-protocol";
import { placeIn } from "./place-of";
import { plainValue } from "./plain-value";
import { seal } from "./seal";

const READER = "sandbox:reader";

const inbox = new Promise<CallCommand>((resolve) => {
  addEventListener("message", ({ data }: MessageEvent<CallCommand>) => {
    resolve(data);
  });
});
const { send, takeLines, forgetBytes } = seal();
const say = (report: CallReport): void => {
  send(report);
};

function fault(thrown: unknown) {
  try {
    const isError = thrown instanceof Error;
    return {
      message: isError ? `${thrown.name}: ${thrown.message}` : `Thrown: ${String(thrown)}`,
      place: isError ? placeIn(String(thrown.stack), READER) : null,
    };
  } catch {
    return { message: "It threw something that cannot be shown.", place: null };
  }
}

async function answer(): Promise<void> {
  const { name, calls } = await inbox;
  let called: (...args: unknown[]) => unknown;
  try {
    const module = (await import("sandbox:reader")) as Readonly<Record<string, unknown>>;
    const found = module[name];
    if (typeof found !== "function")
      throw new Error(`the code exports no function "${name}". Keep "export function ${name}(…)".`);
    called = found as (...args: unknown[]) => unknown;
  } catch (thrown) {
    say({ kind: "unloaded", ...fault(thrown), ...takeLines() });
    return;
  }
  calls.forEach((args, index) => {
    try {
      forgetBytes();
      const value = plainValue(called(...args));
      say({ kind: "value", index, value, ...takeLines() });
    } catch (thrown) {
      say({ kind: "threw", index, ...fault(thrown), ...takeLines() });
    }
  });
  say({ kind: "all" });
}

say({ kind: "up" });
// Code that has tampered with the language may break even this; the page then hears no more, and says so.
answer().catch(() => undefined);

/** What is compared: runs of the notebook's own runtime, and single steps written otherwise. */
import type { AnyExperiment, ExperimentId, SpecSchema, Tensorflow } from "@contract";
import { execute, type Execution } from "../src/runtime/execute";
import { defaultSpec } from "../src/runtime/spec";
import type { Contestant } from "./measure";
import type { Stepper } from "./stock-step";

/** A run of an experiment from its first step on, begun anew whenever it ends. */
export function runOf(
  name: string,
  tf: Tensorflow,
  id: ExperimentId,
  experiment: AnyExperiment,
  enter: () => void | Promise<void>,
  capture = true,
): Contestant {
  const spec = defaultSpec(id, experiment as SpecSchema);
  let execution: Execution | null = null;
  const reset = (): void => {
    execution?.dispose();
    execution = null;
  };
  return {
    name,
    enter,
    run(count) {
      let ms = 0;
      for (let done = 0; done < count;) {
        execution ??= execute({ tf, experiment, spec, capture });
        const began = performance.now();
        while (done < count && !execution.end) {
          execution.advance();
          done++;
          if (execution.buffer.rows >= 64) execution.buffer.take(execution.divergedAt);
        }
        ms += performance.now() - began;
        if (execution.end) {
          if (execution.end.outcome === "failed") throw new Error(execution.end.message ?? "The run failed.");
          reset();
        }
      }
      return ms;
    },
    reset,
    dispose: reset,
  };
}

/** Repetitions of one function. */
export const callsOf = (name: string, call: () => void, enter: Contestant["enter"]): Contestant => ({
  name,
  enter,
  run(count) {
    const began = performance.now();
    for (let i = 0; i < count; i++) call();
    return performance.now() - began;
  },
  reset: () => undefined,
  dispose: () => undefined,
});

export function stepsOf(name: string, make: () => Stepper, enter: () => void | Promise<void>): Contestant {
  let stepper: Stepper | null = null;
  const reset = (): void => {
    stepper?.dispose();
    stepper = null;
  };
  return {
    name,
    enter,
    run(count) {
      const running = (stepper ??= make());
      const began = performance.now();
      for (let i = 0; i < count; i++) running.step();
      return performance.now() - began;
    },
    reset,
    dispose: reset,
  };
}

import type { ExperimentId, ParamValue } from "@contract";
import type { Speed } from "../runtime/protocol";
import type { BenchActions } from "./benches";

/** What a hand does to a bench, as a value: it can be sent to another window and done there. */
export type BenchCommand = { readonly id: ExperimentId } & (
  | { readonly kind: "run" | "pause" | "step" | "reset" }
  | { readonly kind: "setParam"; readonly name: string; readonly value: ParamValue }
  | { readonly kind: "setSeed"; readonly seed: number }
  | { readonly kind: "setReplicas"; readonly replicas: number }
  | { readonly kind: "setSpeed"; readonly speed: Speed }
  | { readonly kind: "applyPreset"; readonly name: string }
  | { readonly kind: "restore"; readonly text: string }
);

/** Takes a command before the bench does; true if it is done elsewhere and not here. */
export type Interceptor = (command: BenchCommand) => boolean;

export interface Commands {
  /** The actions of a bench, each offered to the interceptor first. */
  readonly actions: BenchActions;
  /** Does a command here, past the interceptor. */
  readonly perform: (command: BenchCommand) => void;
  readonly intercept: (by: Interceptor | null) => void;
}

export function interceptable(inner: BenchActions): Commands {
  let interceptor: Interceptor | null = null;
  const perform = (command: BenchCommand): void => {
    const { id } = command;
    switch (command.kind) {
      case "run":
      case "pause":
      case "step":
      case "reset":
        inner[command.kind](id);
        break;
      case "setParam":
        inner.setParam(id, command.name, command.value);
        break;
      case "setSeed":
        inner.setSeed(id, command.seed);
        break;
      case "setReplicas":
        inner.setReplicas(id, command.replicas);
        break;
      case "setSpeed":
        inner.setSpeed(id, command.speed);
        break;
      case "applyPreset":
        inner.applyPreset(id, command.name);
        break;
      case "restore":
        inner.restore(id, command.text);
    }
  };
  const offer = (command: BenchCommand): void => {
    if (interceptor?.(command) !== true) perform(command);
  };
  const simple = (kind: "run" | "pause" | "step" | "reset") => (id: ExperimentId) => offer({ kind, id });
  return {
    perform,
    intercept: (by) => {
      interceptor = by;
    },
    actions: {
      ...inner,
      run: simple("run"),
      pause: simple("pause"),
      step: simple("step"),
      reset: simple("reset"),
      setParam: (id, name, value) => offer({ kind: "setParam", id, name, value }),
      setSeed: (id, seed) => offer({ kind: "setSeed", id, seed }),
      setReplicas: (id, replicas) => offer({ kind: "setReplicas", id, replicas }),
      setSpeed: (id, speed) => offer({ kind: "setSpeed", id, speed }),
      applyPreset: (id, name) => offer({ kind: "applyPreset", id, name }),
      restore: (id, text) => offer({ kind: "restore", id, text }),
    },
  };
}

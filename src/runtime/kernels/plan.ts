/** A kernel call prepared for shapes and settings, to be bound to addresses once or many times. */
import type { Address, Heap } from "./heap";

export interface Info {
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** Puts words where the kernel finds them when it runs, and says where. */
export type Keep = (words: readonly number[]) => Address;

export interface Plan {
  readonly outputs: readonly Info[];
  /** The call itself. Reading `inputs`, writing `outputs`; an output never lies where an input does. */
  readonly bind: (inputs: readonly Address[], outputs: readonly Address[], keep: Keep) => () => void;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** Null where this kernel does not serve such inputs; the stock one does then. */
export type Planner = (heap: Heap, inputs: readonly Info[], attributes: Attributes) => Plan | null;

/** A kernel with its inputs in order, or `list` where they come as a list. */
export interface Kernel {
  readonly inputs: readonly string[] | "list";
  readonly plan: Planner;
  /** Settings that the bound call reads each time it runs; all others are fixed when it is planned. */
  readonly live?: readonly string[];
}

/** A number among the settings that may change from step to step, read when the kernel runs. */
export function read(attributes: Attributes, name: string): number {
  const value = attributes[name];
  if (typeof value !== "number") throw new Error(`The setting "${name}" of a kernel must be a number.`);
  return value;
}

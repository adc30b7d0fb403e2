import type * as tfTypes from "@tensorflow/tfjs-core";
import type { ParamSchema, ParamValues } from "./params";

/** The TensorFlow.js namespace, handed in so that definitions stay pure and testable. */
export type Tensorflow = typeof tfTypes;
export type Tensor = tfTypes.Tensor;

/**
 * Named random streams. A draw is identified by (seed, replica, step, label): asking twice for the same label within
 * one step gives the same numbers, and no draw moves any other. `R` is the number of replicas.
 */
export interface Rng {
  /** Uniform on the open interval (0, 1): (R, ...shape). */
  uniform(label: string, shape: readonly number[]): Tensor;
  /** Standard normal: (R, ...shape). */
  normal(label: string, shape: readonly number[]): Tensor;
  /** Fair coins in {-1, +1}: (R, ...shape). */
  signs(label: string, shape: readonly number[]): Tensor;
  /** Uniform integers in {0, ..., below - 1}, int32: (R, ...shape). */
  integers(label: string, shape: readonly number[], below: number): Tensor;
  /** A uniform permutation of {0, ..., size - 1}, int32: (R, size). */
  permutation(label: string, size: number): Tensor;
  /** The same draw for every replica: (1, ...shape). */
  readonly shared: Rng;
}

export interface Context<P extends ParamSchema> {
  readonly tf: Tensorflow;
  readonly params: ParamValues<P>;
  readonly replicas: number;
  readonly rng: Rng;
}

interface SeriesCommon {
  readonly tex: string;
  readonly meaning: string;
  readonly unit?: string;
}
/** One number a replica: recorded as a tensor (R). */
export interface ScalarSeries extends SeriesCommon {
  readonly kind: "scalar";
}
/** k numbers a replica: recorded as a tensor (R, k). */
export interface VectorSeries extends SeriesCommon {
  readonly kind: "vector";
  /** Names of the k components, in order; their number is k. */
  readonly components: readonly string[];
}
export type Series = ScalarSeries | VectorSeries;
export type SeriesSchema = Readonly<Record<string, Series>>;

export const scalar = (series: Omit<ScalarSeries, "kind">): ScalarSeries => ({ kind: "scalar", ...series });
export const vector = (series: Omit<VectorSeries, "kind">): VectorSeries => ({ kind: "vector", ...series });
/** Components that are only numbered, 0 to k - 1. */
export const indexed = (k: number): readonly string[] => Array.from({ length: k }, (_, i) => String(i));

/** What `record` returns: a tensor (R) or (R, k) for each declared series, or the same values computed in float64. */
export type Measured<S extends SeriesSchema> = { readonly [K in keyof S]: Tensor | Float64Array };

/** State is a tree of these, so that it can be saved and restored exactly. */
export type Tree =
  | number
  | string
  | boolean
  | null
  | Tensor
  | Float32Array
  | Float64Array
  | Int32Array
  | readonly Tree[]
  | { readonly [key: string]: Tree };

/**
 * How the trained models of an experiment answer a question from outside the run: which class is this image? The answer
 * makes no row and moves no random number.
 */
export interface Probe<P extends ParamSchema, State extends Tree> {
  /** Square grey images, row by row from the top, 0 for paper and 1 for full ink. */
  readonly kind: "image";
  /** Pixels along an edge of an image. */
  readonly edge: number;
  /** Names of the classes, in the order of the probabilities. */
  readonly classes: readonly string[];
  /** The models that answer, by name → the words that a reader sees ("trained on clean images"). */
  readonly models: Readonly<Record<string, string>>;
  /**
   * Probability of each class by each model: from images (R, N, edge^2), the same for every replica, to one tensor
   * (R, N, classes) a model. Pure, as `record` is.
   */
  readonly respond: (ctx: Context<P>, state: State, images: Tensor) => Readonly<Record<string, Tensor>>;
}

/**
 * A pure definition of a computation over R replicas. `init`, `step` and `record` are synchronous and pure: no globals,
 * clock, `Math.random`, DOM, `dispose`, `keep` or read-back. The runtime owns the loop, the memory and the reads.
 */
export interface Experiment<P extends ParamSchema, S extends SeriesSchema, State extends Tree> {
  readonly title: string;
  readonly params: P;
  readonly series: S;
  readonly replicas: { readonly default: number; readonly max: number };
  /** What one step is, in the plural, for the progress line ("updates", "sample sizes"). */
  readonly unit?: string;
  /** Name of the step axis of plots, where "step" says too little ("sample size index"). */
  readonly stepLabel?: string;
  /** Named settings that show something worth seeing; the parameters not named keep their defaults. */
  readonly presets?: Readonly<
    Record<
      string,
      { readonly says: string; readonly params: Partial<ParamValues<P>>; readonly replicas?: number }
    >
  >;
  /** Number of steps of a whole run. */
  readonly steps: (params: ParamValues<P>) => number;
  readonly init: (ctx: Context<P>) => State;
  readonly step: (ctx: Context<P>, state: State) => State;
  readonly record: (ctx: Context<P>, state: State) => Measured<S>;
  /** What a reader can ask the models that this experiment trains, at any step. */
  readonly probe?: Probe<P, State>;
  /** Why this experiment goes non-finite and what to change, for the message of a diverged run. */
  readonly divergence?: (params: ParamValues<P>) => string;
}

/** Any experiment, where only its shape matters (the runtime, the catalogue). The one `any` of the project. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- P, S and State are invariant; nothing narrower accepts every experiment
export type AnyExperiment = Experiment<any, any, any>;

/** Identity function that infers the types of a definition. */
export function experiment<const P extends ParamSchema, const S extends SeriesSchema, State extends Tree>(
  definition: Experiment<P, S, State>,
): Experiment<P, S, State> {
  return definition;
}

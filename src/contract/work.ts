/**
 * What a reader is asked: predictions before a run, and exercises. A definition says how an answer is judged and what
 * each wrong one may come from; the question itself stands in the prose.
 */
import type { Experiment, SeriesSchema, Tree } from "./experiment";
import type { FigureContext } from "./figure";
import type { ParamSchema, ParamValue, ParamValues } from "./params";

export interface GuessAxis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly scale?: "linear" | "log";
  readonly unit?: string;
}

/** Where the truth comes from: a formula, or a run of an experiment of the lesson with these settings. */
export type Truth<T> =
  | { readonly kind: "formula"; readonly value: () => T }
  | {
      readonly kind: "run";
      readonly experiment: string;
      readonly settings: Readonly<Record<string, ParamValue>>;
      readonly value: (at: FigureContext<ParamSchema>) => T;
    };

export const fromFormula = <T>(value: () => T): Truth<T> => ({ kind: "formula", value });

export function fromRun<P extends ParamSchema, S extends SeriesSchema, State extends Tree, T>(
  experiment: readonly [name: string, definition: Experiment<P, S, State>],
  value: (at: FigureContext<P>) => T,
  settings: Partial<ParamValues<P>> = {},
): Truth<T> {
  return {
    kind: "run",
    experiment: experiment[0],
    settings: settings as Readonly<Record<string, ParamValue>>, // a subset of ParamValues<P>
    value: value as (at: FigureContext<ParamSchema>) => T, // called with the parameters of this experiment alone
  };
}

interface PredictionCommon {
  /** Theorems and claims of the lesson that settle the question. */
  readonly settledBy: readonly string[];
}

/** One answer of several. Texts may hold $TeX$. */
export interface Option {
  readonly says: string;
  /** Why it is right, or what misleads to it. */
  readonly because: string;
  readonly right?: true;
}

export interface ChoicePrediction extends PredictionCommon {
  readonly kind: "choice";
  readonly options: readonly Option[];
}

export interface NumberPrediction extends PredictionCommon {
  readonly kind: "number";
  readonly axis: GuessAxis;
  readonly truth: Truth<number>;
  /** Values that a typical mistake leads to, and the mistake. */
  readonly slips: readonly { readonly at: number; readonly says: string }[];
  /** What is said to a guess that is too low, or too high, for no known reason. */
  readonly low: string;
  readonly high: string;
}

export interface Curve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface CurvePrediction extends PredictionCommon {
  readonly kind: "curve";
  readonly x: GuessAxis;
  readonly y: GuessAxis;
  readonly truth: Truth<Curve>;
  /** Features of a sketch that tell of a typical mistake; `y` gives the sketch's height at x. */
  readonly slips: readonly { readonly when: (y: (x: number) => number) => boolean; readonly says: string }[];
  /** What is said to a sketch that is off for no known reason. */
  readonly off: string;
}

export type Prediction = ChoicePrediction | NumberPrediction | CurvePrediction;

const prediction =
  <K extends Prediction["kind"]>(kind: K) =>
  (definition: Omit<Extract<Prediction, { kind: K }>, "kind">): Extract<Prediction, { kind: K }> =>
    ({ kind, ...definition }) as unknown as Extract<Prediction, { kind: K }>; // the kind and all that belongs to it

/** A choice of answers, one of them right. */
export const choose = prediction("choice");
/** A number on an axis. */
export const guess = prediction("number");
/** A curve drawn on an empty plot. */
export const sketch = prediction("curve");

/** One number asked for in an exercise. */
export interface Answer {
  /** What is asked, as it stands before the field; may hold $TeX$. */
  readonly asks: string;
  readonly unit?: string;
  readonly is: () => number;
  /** Largest relative error that is accepted. */
  readonly within: number;
  /** Wrong values with a known reason. */
  readonly slips: readonly { readonly is: () => number; readonly says: string }[];
}

/** An exercise whose answers are numbers. */
export interface NumericExercise {
  readonly kind: "numeric";
  readonly answers: readonly Answer[];
}
export type Exercise = NumericExercise;

export const numeric = (answers: readonly Answer[]): NumericExercise => ({ kind: "numeric", answers });

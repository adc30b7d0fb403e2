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

/** What the reader's code takes and gives: numbers, lists and records of them. */
export type CodeValue = number | readonly CodeValue[] | { readonly [name: string]: CodeValue };

export interface CodeCase<A> {
  /** What is special about it: "two units, one of them constant". */
  readonly says: string;
  readonly args: A;
  /** Shown before the first try, with the value that is expected. */
  readonly shown?: boolean;
}

/** An exercise in which the reader writes a function. It is compared with the lesson's own on every case. */
export interface CodeExercise {
  readonly kind: "code";
  /** Name of the function that the code must export. */
  readonly calls: string;
  /** Names of its arguments, in order. */
  readonly takes: readonly string[];
  /** What the reader finds in the editor. */
  readonly starter: string;
  readonly solution: string;
  /** Words that the editor completes: names the reader may want, with what they are. */
  readonly words: readonly { readonly name: string; readonly says: string }[];
  readonly cases: () => readonly CodeCase<readonly CodeValue[]>[];
  readonly reference: (...args: readonly CodeValue[]) => CodeValue;
  /** Largest error that is accepted, relative to the largest number of the value. */
  readonly within: number;
  /** Wrong functions with a known reason. What it says may hold $TeX$. */
  readonly slips: readonly { readonly is: CodeExercise["reference"]; readonly says: string }[];
}
export type Exercise = NumericExercise | CodeExercise;

export function code<const A extends readonly CodeValue[], V extends CodeValue>(
  exercise: Omit<CodeExercise, "kind" | "cases" | "reference" | "slips" | "within"> & {
    readonly takes: { readonly [K in keyof A]: string };
    readonly cases: () => readonly CodeCase<A>[];
    readonly reference: (...args: A) => V;
    readonly within?: number;
    readonly slips: readonly { readonly is: (...args: A) => V; readonly says: string }[];
  },
): CodeExercise {
  // Reference and slips are called with the arguments of the exercise's own cases alone.
  return { within: 1e-6, ...exercise, kind: "code" } as unknown as CodeExercise;
}

export const numeric = (answers: readonly Answer[]): NumericExercise => ({ kind: "numeric", answers });

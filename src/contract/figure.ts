import type { ParamSchema, ParamValues } from "./params";
import type { AnyExperiment, Experiment, SeriesSchema, Tree } from "./experiment";
import type { Recording } from "./run";

/** Index into the colour-blind-safe palette, or one of the two inks. */
export type Colour = 1 | 2 | 3 | 4 | 5 | 6 | "ink" | "soft";
type Numbers = ArrayLike<number>;

export interface Axis {
  readonly label: string;
  readonly unit?: string;
  readonly scale?: "linear" | "log";
  readonly range?: readonly [number, number];
  /** Makes the axis categorical, in this order. */
  readonly categories?: readonly string[];
  /** Named places in place of round numbers, as under the panels of a picture; an empty list leaves the axis bare. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[];
}

interface MarkCommon {
  /** Written at the mark itself; it names the mark in the table and to a screen reader. */
  readonly label: string;
  readonly colour?: Colour;
  /** A symbol id (theorem symbol or series) with which the mark lights up. */
  readonly symbol?: string;
}

export type Mark =
  /** A curve with an optional band (low, high) around it. */
  | (MarkCommon & {
      readonly kind: "line";
      readonly x: Numbers;
      readonly y: Numbers;
      readonly band?: { readonly low: Numbers; readonly high: Numbers };
      readonly dash?: boolean;
      readonly stairs?: boolean;
    })
  /** Points with optional error bars (low, high). `x` may name categories. */
  | (MarkCommon & {
      readonly kind: "points";
      readonly x: Numbers | readonly string[];
      readonly y: Numbers;
      readonly error?: { readonly low: Numbers; readonly high: Numbers };
    })
  /** Bars with optional error bars; bars of several marks stand side by side. */
  | (MarkCommon & {
      readonly kind: "bars";
      readonly x: readonly string[];
      readonly y: Numbers;
      readonly error?: { readonly low: Numbers; readonly high: Numbers };
    })
  | (MarkCommon & { readonly kind: "histogram"; readonly values: Numbers; readonly bins?: number })
  /** z[row * x.length + column]: rows follow y, columns follow x. */
  | (MarkCommon & {
      readonly kind: "heatmap";
      readonly x: Numbers;
      readonly y: Numbers;
      readonly z: Numbers;
      readonly unit?: string;
    })
  | (MarkCommon & {
      readonly kind: "contour";
      readonly x: Numbers;
      readonly y: Numbers;
      readonly z: Numbers;
      readonly levels: readonly number[];
      readonly logarithmic?: boolean;
    })
  /** Trajectories: each an open path of (x, y). */
  | (MarkCommon & {
      readonly kind: "paths";
      readonly paths: readonly { readonly x: Numbers; readonly y: Numbers }[];
    })
  /** Words at places of the plot, such as what a picture shows: the middle of each line there, or its start. */
  | (MarkCommon & {
      readonly kind: "texts";
      readonly x: Numbers;
      readonly y: Numbers;
      readonly texts: readonly string[];
      readonly anchor?: "start" | "middle";
    })
  /** A straight rule across the plot at a value of one axis. */
  | (MarkCommon & { readonly kind: "rule"; readonly axis: "x" | "y"; readonly at: number });

export interface Drawing {
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  /** Keep one unit of x as long as one unit of y. */
  readonly equalAspect?: boolean;
}

export interface FigureContext<P extends ParamSchema> {
  readonly params: ParamValues<P>;
  /** Has zero rows before the first run: draw what is known without it (theory, landscape). */
  readonly recording: Recording;
}

/** A pure function from a recording to a drawing, for what the generic `Plot` does not show. */
export interface Figure<P extends ParamSchema> {
  readonly title: string;
  /** Name of the experiment in the same lesson. */
  readonly experiment: string;
  /** What band, bars and dots are, in one line under the figure. */
  readonly caption: string;
  readonly draw: (at: FigureContext<P>) => Drawing;
  /** What the figure shows right now, in one sentence with its numbers; read to those who do not see it. */
  readonly finding: (at: FigureContext<P>) => string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- P occurs in argument position; nothing narrower accepts every figure
export type AnyFigure = Figure<any>;

/** Identity function; the experiment's own type fixes the types of `params`. */
export function figure<P extends ParamSchema, S extends SeriesSchema, State extends Tree>(
  of: Experiment<P, S, State>,
  definition: Figure<P>,
): Figure<P> & { readonly of: AnyExperiment } {
  return { of, ...definition };
}

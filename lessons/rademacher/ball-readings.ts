/** What theorems, claims and figures read from a sweep over the sample size. */
import {
  exact,
  heuristic,
  unbiased,
  type BindContext,
  type ParamValues,
  type Quantity,
  type Recording,
} from "@contract";
import { contractedComplexity, lipschitzOfMargin } from "@theory/contraction";
import { gapBound } from "@theory/generalization";
import { l2BallWorstCase } from "@theory/linear-class";
import type boundAndGap from "./experiments/bound-and-gap";
import { HYPOTHESES } from "./experiments/bound-and-gap";
import { atSampleSize, DISTINCT, LISTED_RADII, sizesOf } from "./sweep";

export type BoundAndGapAt = BindContext<(typeof boundAndGap)["params"]>;
type Values = ParamValues<(typeof boundAndGap)["params"]>;

/** A recorded series at the sample size that is read; off the sweep's sizes it is interpolated, hence a mere reading. */
export function readingOf<K extends Quantity["kind"]>(
  at: { readonly recording: Recording; readonly params: { readonly n: number } },
  make: (values: Float64Array) => Quantity<K>,
  series: string,
  component = 0,
): Quantity<K | "heuristic"> {
  const values = atSampleSize(at.recording, series, at.params.n, component);
  return sizesOf(at.recording).includes(at.params.n) ? make(values) : heuristic(values);
}

/** A Monte-Carlo series with its standard errors. */
export const estimateOf = (
  at: { readonly recording: Recording; readonly params: { readonly n: number } },
  series: string,
  errors: string,
): Quantity<"unbiased"> =>
  unbiased(atSampleSize(at.recording, series, at.params.n), atSampleSize(at.recording, errors, at.params.n));

export const judged = (p: Values): number => HYPOTHESES.indexOf(p.hypothesis);

/** Balls listed before the sample, of which the one in force is one; 0 if the sample made it. */
export const listedBalls = (p: Values): number =>
  p.ballChosen === "before" ? 1 : p.ballChosen === "from-list" ? LISTED_RADII.length : 0;

/** Largest loss that a hypothesis of a ball with these radii has on inputs of length at most 1. */
export const lossRange = (p: Values, radii: Float64Array): Float64Array =>
  radii.map((radius) => (p.loss === "ramp" ? 1 : 1 + radius / p.margin));

export const independentRows = (p: { readonly sampling: string; readonly n: number }): number =>
  p.sampling === "repeated" ? Math.min(DISTINCT, p.n) : p.n;

/** Symbols that both forms of the bound on this experiment share. */
export const sharedBindings = {
  kappa: ({ params }: BoundAndGapAt) => exact(lipschitzOfMargin(params.margin)),
  n: ({ params }: BoundAndGapAt) => exact(params.n),
  delta: ({ params }: BoundAndGapAt) => exact(params.delta),
  classes: ({ params }: BoundAndGapAt) => exact(listedBalls(params)),
  independent: ({ params }: BoundAndGapAt) => exact(independentRows(params)),
  range: ({ params, recording }: BoundAndGapAt) =>
    exact(lossRange(params, atSampleSize(recording, "ball", params.n))),
} as const;

/** Right side of the ball bound for inputs of length 1 and one ball: the allowance for the gap. */
export const allowance = (
  p: { readonly radius: number; readonly margin: number; readonly delta: number },
  n: number,
  classes = 1,
): number =>
  gapBound(
    contractedComplexity(lipschitzOfMargin(p.margin), l2BallWorstCase(p.radius, 1, n)),
    n,
    p.delta,
    classes,
  );

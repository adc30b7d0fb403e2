import {
  choice,
  experiment,
  integer,
  real,
  scalar,
  vector,
  type Context,
  type ParamValues,
  type Tensor,
} from "@contract";
import { WEIGHT_NORMS, estimatedComplexities, type WeightNorm } from "../complexity";

/** Dimensions of the rows. */
export const DIMENSIONS = [10, 20, 40, 80, 160, 320, 640] as const;
export const dimensionAt = (row: number): number => DIMENSIONS[row] ?? NaN;

const params = {
  examples: integer({ tex: "n", meaning: "sample size", default: 200, min: 20, max: 1000, scale: "log" }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack in the maximum norm",
    default: 0.1,
    min: 0,
    max: 0.5,
  }),
  draws: integer({ tex: "M", meaning: "pairs of opposite sign vectors", default: 200, min: 20, max: 1000 }),
  norm: choice<WeightNorm>({
    tex: "p",
    meaning: "norm that bounds the weights, for the cards and figures",
    default: "2",
    options: { "1": "ℓ1 ball", "2": "ℓ2 ball", inf: "ℓ∞ ball" },
    reading: true,
  }),
};
export type AttackedComplexityParams = ParamValues<typeof params>;

/** Estimates by norm p = 1, 2, infinity, each (R, 3). */
type State = {
  readonly row: number;
  readonly natural: Tensor;
  readonly attacked: Tensor;
  readonly naturalError: Tensor;
  readonly attackedError: Tensor;
};

const NAMES = WEIGHT_NORMS.map((p) => `p = ${p === "inf" ? "∞" : p}`);

/** Points x ~ N(0, I/d) with coin-flip labels. */
function measure({ tf, rng, params: p }: Context<typeof params>, row: number): State {
  const dim = dimensionAt(row);
  const x = tf.mul(1 / Math.sqrt(dim), rng.normal("points", [p.examples, dim]));
  const z = tf.mul(rng.signs("labels", [p.examples, 1]), x); // (R, n, d)
  const signs = rng.signs("signs", [p.draws, p.examples]); // (R, M, n)
  const estimates = estimatedComplexities(tf, WEIGHT_NORMS, z, signs, p.radius);
  const column = (class_: "natural" | "attacked", of: "mean" | "standardError"): Tensor =>
    tf.stack(
      estimates.map((estimate) => estimate[class_][of]),
      1,
    );
  return {
    row,
    natural: column("natural", "mean"),
    attacked: column("attacked", "mean"),
    naturalError: column("natural", "standardError"),
    attackedError: column("attacked", "standardError"),
  };
}

export default experiment({
  title: "What an attack adds to the complexity of a linear class",
  params,
  series: {
    dim: scalar({ tex: "d", meaning: "number of inputs" }),
    natural: vector({
      tex: "\\hat{\\mathfrak R}_S(\\mathcal F)",
      meaning: "Rademacher complexity without attack, weights of norm at most 1",
      components: NAMES,
    }),
    attacked: vector({
      tex: "\\hat{\\mathfrak R}_S(\\tilde{\\mathcal F})",
      meaning: "Rademacher complexity under attack, weights of norm at most 1",
      components: NAMES,
    }),
    naturalError: vector({
      tex: "\\mathrm{se}",
      meaning: "Monte-Carlo standard error of the complexity without attack",
      components: NAMES,
    }),
    attackedError: vector({
      tex: "\\tilde{\\mathrm{se}}",
      meaning: "Monte-Carlo standard error of the complexity under attack",
      components: NAMES,
    }),
  },
  replicas: { default: 10, max: 32 },
  unit: "dimensions",
  stepLabel: "dimension index",
  presets: {
    default: { says: "Two hundred points of length about 1, radius 0.1.", params: {} },
    "small-attack": {
      says: "Radius 0.02: below the scale of a coordinate until the last dimensions.",
      params: { radius: 0.02 },
    },
  },
  steps: () => DIMENSIONS.length - 1,
  init: (ctx): State => measure(ctx, 0),
  step: (ctx, state): State => measure(ctx, state.row + 1),
  record: ({ tf, replicas: R }, { row, natural, attacked, naturalError, attackedError }) => ({
    dim: tf.fill([R], dimensionAt(row)),
    natural,
    attacked,
    naturalError,
    attackedError,
  }),
});

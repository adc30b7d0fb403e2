import { applyTheorem, exact, valuesAt, type BindContext } from "@contract";
import bnUnit, { SLOPES } from "../experiments/bn-unit";
import orthogonality from "../theorems/orthogonality";

type At = BindContext<(typeof bnUnit)["params"]>;

const slope = ({ recording, row }: At, name: (typeof SLOPES)[number]): Float64Array =>
  valuesAt(recording, "slopes", row, SLOPES.indexOf(name));

/** A sum of some dozen products in 32-bit floats, whose relative error is 6e-8 each, with cancellation. */
const ROUNDING = 1e-5;

export default applyTheorem({
  says: "On every batch the gradient of the normalised unit is orthogonal to its weights, up to rounding.",
  experiment: ["bn-unit", bnUnit],
  theorem: ["orthogonality", orthogonality],
  bind: {
    radial: (at) => exact(slope(at, "radial")),
    epsilon: ({ params }) => exact(params.normalised ? params.epsilon : Infinity),
    variance: (at) => exact(slope(at, "variance")),
    batchSize: ({ params }) => exact(params.batchSize),
    slope: (at) => exact(slope(at, "output2").map(Math.sqrt)),
    lengths: (at) => exact(slope(at, "lengths")),
    rounding: () => exact(ROUNDING),
  },
  when: () => true,
});

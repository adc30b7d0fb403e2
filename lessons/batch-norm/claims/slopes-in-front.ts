import { applyTheorem, exact, valuesAt, type BindContext } from "@contract";
import bnUnit, { SLOPES } from "../experiments/bn-unit";
import activationGradient from "../theorems/activation-gradient";

type At = BindContext<(typeof bnUnit)["params"]>;

const slope = ({ recording, row }: At, name: (typeof SLOPES)[number]): Float64Array =>
  valuesAt(recording, "slopes", row, SLOPES.indexOf(name));
const epsilonOf = ({ params }: At): number => (params.normalised ? params.epsilon : Infinity);

export default applyTheorem({
  says: "On every batch the slopes in front of the normalisation are bounded by those behind it over σ.",
  experiment: ["bn-unit", bnUnit],
  theorem: ["activation-gradient", activationGradient],
  bind: {
    inputSlopes: (at) => exact(slope(at, "input2")),
    outputSlopes: (at) => exact(slope(at, "output2")),
    alongOnes: (at) => exact(slope(at, "alongOnes")),
    alongValues: (at) => exact(slope(at, "alongValues")),
    scale: () => exact(1),
    variance: (at) => exact(slope(at, "variance").map((s2) => s2 + epsilonOf(at))),
    shrink: (at) =>
      exact(slope(at, "variance").map((s2) => 1 + at.params.epsilon / (s2 + at.params.epsilon))),
  },
  when: () => true,
});

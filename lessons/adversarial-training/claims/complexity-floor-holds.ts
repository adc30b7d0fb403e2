import { applyTheorem, exact, unbiased, valuesAt, type BindContext } from "@contract";
import { WEIGHT_NORMS, dimensionFactor } from "../complexity";
import attackedComplexity, { dimensionAt } from "../experiments/attacked-complexity";
import theorem from "../theorems/complexity-floor";

type At = BindContext<(typeof attackedComplexity)["params"]>;
const estimate = ({ recording, row, params }: At, series: "natural" | "attacked") => {
  const k = WEIGHT_NORMS.indexOf(params.norm);
  return unbiased(valuesAt(recording, series, row, k), valuesAt(recording, `${series}Error`, row, k));
};

export default applyTheorem({
  says: "And above the floor.",
  experiment: ["attacked-complexity", attackedComplexity],
  theorem: ["complexity-floor", theorem],
  bind: {
    attacked: (at) => estimate(at, "attacked"),
    natural: (at) => estimate(at, "natural"),
    size: () => exact(1),
    n: ({ params }) => exact(params.examples),
    radius: ({ params }) => exact(params.radius),
    dimension: ({ params, row }) => exact(dimensionFactor(params.norm, dimensionAt(row))),
  },
  when: () => true,
});

import { applyTheorem, exact, lower, upper, valuesAt, type BindContext } from "@contract";
import realNetwork, { UPDATES_PER_ROW } from "../experiments/real-network";
import { PARAMETERS } from "../network";
import { networkAlignment, networkRatio } from "../network-readings";
import alignment from "../theorems/alignment";

type At = BindContext<(typeof realNetwork)["params"]>;

const overTrace = ({ recording, row }: At, series: string): Float64Array => {
  const traces = valuesAt(recording, "traceHessian", row);
  return valuesAt(recording, series, row).map((value, r) => value / (traces[r] ?? NaN));
};

export default applyTheorem({
  says: "In a trained network the noise climbs faster than isotropic noise by at least what its alignment with the top eigenvector promises, and the promise is more than nothing.",
  experiment: ["real-network", realNetwork],
  theorem: ["alignment", alignment],
  params: { copies: 2, noisyUpdates: 1 },
  bind: {
    ratio: ({ recording, row }) => exact(networkRatio(recording, row)),
    alignment: ({ recording, row }) => exact(networkAlignment(recording, row)),
    dimension: () => exact(PARAMETERS),
    topShare: (at) => lower(overTrace(at, "largest")),
    negativeShare: (at) => upper(overTrace(at, "smallest").map((share) => Math.max(0, -share))),
  },
  when: ({ step }) => [100, 1000, 3000].includes(step * UPDATES_PER_ROW),
});

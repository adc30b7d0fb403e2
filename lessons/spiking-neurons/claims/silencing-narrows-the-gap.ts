import { claimRun, observe, valuesAt } from "@contract";
import stochasticTraining, { TWINS } from "../experiments/stochastic-training";

export default observe({
  says: "On noisy labels, silencing half of the spikes narrows the gap between training and test accuracy by at least 0.01.",
  runs: {
    run: claimRun(
      ["stochastic-training", stochasticTraining],
      { retention: 0.5, epochs: 300, learningRate: 0.02 },
      36,
    ),
  },
  measures: "gap of the reliable network less that of its stochastic twin",
  statistic: ({ run }) => {
    const stochastic = valuesAt(run, "gap", undefined, TWINS.indexOf("stochastic"));
    return valuesAt(run, "gap", undefined, TWINS.indexOf("reliable")).map(
      (gap, r) => gap - (stochastic[r] ?? NaN),
    );
  },
  holds: { of: "mean", above: 0.01 },
});

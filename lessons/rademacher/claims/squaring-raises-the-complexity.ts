import { claimRun, observe, valuesAt } from "@contract";
import finiteClasses from "../experiments/finite-classes";

export default observe({
  says: "The square, which is not Lipschitz, raises the correlation of a class of 1000.",
  runs: { run: claimRun(["finite-classes", finiteClasses], { link: "square" }) },
  measures: "correlation with the coins after squaring less the one before",
  statistic: ({ run }) => {
    const scores = valuesAt(run, "scores");
    return valuesAt(run, "losses").map((after, r) => after - (scores[r] ?? NaN));
  },
  holds: { of: "mean", above: 0 },
});

import { claimRun, observe, valuesAt } from "@contract";
import trainableRates, { caseOf } from "../experiments/trainable-rates";

export default observe({
  says: "At learning rate 3 the normalised network reaches a smaller training loss than the plain one from the same weights, on most data sets.",
  runs: { run: claimRun(["trainable-rates", trainableRates], {}, 24) },
  measures: "training loss without BN less that with BN, at learning rate 3",
  statistic: ({ run }) => {
    const normalised = valuesAt(run, "loss", undefined, caseOf("with BN", 3));
    return valuesAt(run, "loss", undefined, caseOf("without BN", 3)).map(
      (plain, r) => plain - (normalised[r] ?? NaN),
    );
  },
  holds: { of: "median", above: 0 },
});

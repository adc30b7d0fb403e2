import { claimRun, observe, valuesAt } from "@contract";
import trainEval, { MODES } from "../experiments/train-eval";

export default observe({
  says: "Tested in training mode in batches of four, the network loses at least 0.06 of its accuracy in evaluation mode.",
  runs: { run: claimRun(["train-eval", trainEval], {}, 10) },
  measures: "accuracy in evaluation mode less that in batches of four",
  statistic: ({ run }) => {
    const batches = valuesAt(run, "accuracy", undefined, MODES.indexOf("batches of 4"));
    return valuesAt(run, "accuracy", undefined, MODES.indexOf("evaluation mode")).map(
      (whole, r) => whole - (batches[r] ?? NaN),
    );
  },
  holds: { of: "median", above: 0.06 },
});

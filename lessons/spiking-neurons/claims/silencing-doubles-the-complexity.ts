import { claimRun, observe, valuesAt } from "@contract";
import wideLayer, { LAYER_WIDTHS } from "../experiments/wide-layer";

const WIDEST = LAYER_WIDTHS.indexOf(1024);

export default observe({
  says: "At n = 32, silencing half of the spikes of 1,024 neurons at least doubles the complexity.",
  runs: { run: claimRun(["wide-layer", wideLayer], { sampleSize: 32, retention: 0.5 }, 64) },
  measures: "complexity with masks less twice that without",
  statistic: ({ run }) => {
    const reliable = valuesAt(run, "reliable", undefined, WIDEST);
    return valuesAt(run, "complexity", undefined, WIDEST).map((value, r) => value - 2 * (reliable[r] ?? NaN));
  },
  holds: { of: "mean", above: 0 },
});

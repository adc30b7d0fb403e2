import { figure, valuesAt, type Mark } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { say, spread } from "../drawing-aids";
import smallBatches, { SIZES } from "../experiments/small-batches";
import { GAUSSIAN_MEAN_RELU, meanRelu } from "../small-batch";

export default figure(smallBatches, {
  title: "Mean of a rectified unit against the batch size",
  experiment: "small-batches",
  caption:
    "Points: mean of ReLU(ŷ) over all draws so far, with 95 % intervals over replicas (too short to see). Curve: the formula. Dashed: evaluation mode, the same at every batch size.",
  draw({ recording }) {
    const x = spread(2, 64, 60, "log");
    const marks: Mark[] = [
      { kind: "line", label: "formula", colour: 2, x, y: x.map(meanRelu) },
      { kind: "rule", axis: "y", at: GAUSSIAN_MEAN_RELU, label: "evaluation mode", colour: "ink" },
    ];
    if (recording.rows > 1) {
      const values = SIZES.map((_, j) => valuesAt(recording, "relu", recording.rows - 1, j));
      const y = values.map(mean);
      const half = values.map((v) => 1.96 * standardError(v));
      marks.push({
        kind: "points",
        label: "measured",
        colour: 1,
        x: [...SIZES],
        y,
        error: { low: y.map((m, i) => m - (half[i] ?? 0)), high: y.map((m, i) => m + (half[i] ?? 0)) },
      });
    }
    return {
      x: { label: "batch size", scale: "log", range: [1.8, 70] },
      y: { label: "mean of ReLU(ŷ)", range: [0.38, 0.52] },
      marks,
    };
  },
  finding({ recording }) {
    const theory = `By the formula the mean is ${SIZES.map((m) => `${say(meanRelu(m), 4)} at m = ${String(m)}`).join(", ")}, and ${say(GAUSSIAN_MEAN_RELU, 4)} in evaluation mode.`;
    if (recording.rows < 2) return theory;
    const measured = SIZES.map((_, j) => say(mean(valuesAt(recording, "relu", recording.rows - 1, j)), 4));
    return `Measured: ${measured.join(", ")}. ${theory}`;
  },
});

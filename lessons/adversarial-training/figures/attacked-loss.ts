import { figure, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, say, summariesOf } from "../drawing-aids";
import robustOverfitting from "../experiments/robust-overfitting";
import { measuredRows } from "../readings";

export default figure(robustOverfitting, {
  title: "Loss on attacked fresh images",
  experiment: "robust-overfitting",
  caption:
    "Mean cross-entropy with the true labels, measured every ten epochs. Line: mean over replicas; band: smallest to largest.",
  draw({ recording, params }) {
    const rows = measuredRows(recording).filter((row) => row > 0); // before training it is far larger
    return {
      x: { label: "epochs", range: [0, params.epochs] },
      y: { label: "cross-entropy", unit: "nats" },
      marks:
        rows.length > 0
          ? [
              lineThrough(
                { label: "test, attacked", colour: 3, symbol: "testLoss" },
                rows.map((row) => recording.steps[row] ?? NaN),
                summariesOf(recording, "testLoss", 0, rows, meanAndRange),
              ),
            ]
          : [],
    };
  },
  finding({ recording }) {
    const rows = measuredRows(recording).filter((row) => row > 0);
    if (rows.length === 0) return "Nothing has been measured since training began.";
    const losses = rows.map((row) => mean(valuesAt(recording, "testLoss", row)));
    const least = losses.indexOf(Math.min(...losses));
    return `The attacked test loss was least at epoch ${say(recording.steps[rows[least] ?? 0] ?? NaN)}, with ${say(losses[least] ?? NaN)} nats; at epoch ${say(recording.steps[rows.at(-1) ?? 0] ?? NaN)} it is ${say(losses.at(-1) ?? NaN)}.`;
  },
});

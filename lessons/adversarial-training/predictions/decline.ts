import { fromRun, sketch, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import robustOverfitting from "../experiments/robust-overfitting";
import { measuredRows } from "../readings";

const EPOCHS = 200;

export default sketch({
  settledBy: ["true-labels-keep-robustness"],
  x: { label: "epochs", min: 0, max: EPOCHS },
  y: { label: "robust accuracy on fresh images", min: 0, max: 1 },
  truth: fromRun(
    ["robust-overfitting", robustOverfitting],
    ({ recording }) => {
      const rows = measuredRows(recording);
      return {
        x: rows.map((row) => recording.steps[row] ?? NaN),
        y: rows.map((row) => mean(valuesAt(recording, "testRobust", row))),
      };
    },
    { labelNoise: 0, epochs: EPOCHS },
  ),
  slips: [
    {
      when: (y) => Math.max(y(60), y(80), y(100), y(120)) - y(EPOCHS) > 0.05,
      says: "The paper reports such a fall, and who has read it tends to draw one. With these images and true labels the accuracy stays; what turns up is the robust loss.",
    },
    {
      when: (y) => y(EPOCHS) > 0.8,
      says: "On the training images it does get there. On fresh ones it stops rising early, and the gap becomes huge.",
    },
    {
      when: (y) => y(EPOCHS) - y(80) > 0.1,
      says: "It rises early and then stays, while the accuracy on the training images goes on rising.",
    },
  ],
  off: "It rises within the first dozens of epochs, and stays where it is.",
});

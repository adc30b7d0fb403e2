import { figure, valuesAt } from "@contract";
import { meansWithErrors, say } from "../drawing-aids";
import corruptedLabels, { LEVELS } from "../experiments/corrupted-labels";

export default figure(corruptedLabels, {
  title: "Clean test error against the share of replaced labels",
  experiment: "corrupted-labels",
  caption:
    "Means over the samples with 95 % intervals. The training error is zero or nearly so at every level.",
  draw: ({ recording }) => ({
    x: { label: "share of labels replaced by coins", range: [-0.05, 1.05] },
    y: { label: "share of errors", range: [0, 0.6] },
    marks:
      recording.rows === 0
        ? []
        : [
            {
              kind: "points",
              label: "test error",
              colour: 1,
              x: LEVELS,
              ...meansWithErrors(LEVELS.map((_, k) => valuesAt(recording, "testError", undefined, k))),
            },
            {
              kind: "points",
              label: "training error",
              colour: 2,
              x: LEVELS,
              ...meansWithErrors(LEVELS.map((_, k) => valuesAt(recording, "trainError", undefined, k))),
            },
          ],
  }),
  finding({ recording }) {
    if (recording.rows === 0) return "Not yet run.";
    const { y } = meansWithErrors(LEVELS.map((_, k) => valuesAt(recording, "testError", undefined, k)));
    return `Clean test error ${y.map((error, k) => `${say(error)} at ${String(100 * (LEVELS[k] ?? NaN))} %`).join(", ")} replaced labels.`;
  },
});

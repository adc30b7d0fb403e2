import { figure, valuesAt, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, seriesLine } from "../drawing-aids";
import rateDrop, { UPDATES_PER_ROW } from "../experiments/rate-drop";
import { firstRowAfter } from "../rate-drop";

export default figure(rateDrop, {
  title: "Agreement with the teacher",
  experiment: "rate-drop",
  caption:
    "Line: cosine between the weights and the teacher, mean and 10–90 % band over replicas. The axis begins at 0.9. (With gradients of pure noise there is no teacher to agree with.)",
  draw({ params, recording }) {
    const drop = (firstRowAfter(params, UPDATES_PER_ROW) - 1) * UPDATES_PER_ROW;
    const marks: Mark[] = [];
    if (recording.rows > 1)
      marks.push(
        seriesLine(recording, {
          series: "alignment",
          label: "measured",
          colour: 4,
          updatesPerRow: UPDATES_PER_ROW,
        }),
      );
    marks.push({ kind: "rule", axis: "x", at: drop, label: "η → η/k" });
    return {
      x: { label: "updates", range: [0, params.updates] },
      y: {
        label: "cosine to the teacher",
        ...(params.gradients === "unit" ? { range: [0.9, 1.002] as const } : {}),
      },
      marks,
    };
  },
  finding({ params, recording }) {
    const first = firstRowAfter(params, UPDATES_PER_ROW);
    const ground = `The learning rate drops after ${say((first - 1) * UPDATES_PER_ROW, 5)} updates.`;
    if (recording.rows <= first) return ground;
    const over = (from: number, to: number): number => {
      const rows = [];
      for (let row = from; row <= Math.min(to, recording.rows - 1); row++)
        rows.push(mean(valuesAt(recording, "alignment", row)));
      return mean(rows);
    };
    const last = recording.rows - 1;
    return `${ground} The cosine to the teacher was ${say(over(Math.ceil(first / 2), first - 1))} before, ${say(over(first + 15, first + 50))} some hundred updates after, and is ${say(over(Math.max(first, last - 20), last))} now.`;
  },
});

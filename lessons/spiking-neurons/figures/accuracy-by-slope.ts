import { figure, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import { meanPoints, say } from "../drawing-aids";
import surrogateScale, { SLOPES } from "../experiments/surrogate-scale";

export default figure(surrogateScale, {
  title: "Test accuracy against the slope of the surrogate",
  experiment: "surrogate-scale",
  caption: "Points: mean over networks with 95 % intervals, after the epochs so far. Dotted: guessing.",
  draw: ({ recording }) => ({
    x: { label: "slope k of the surrogate", scale: "log" },
    y: { label: "test accuracy", range: [0.45, 1] },
    marks: [
      { kind: "rule", axis: "y", at: 0.5, label: "guessing", colour: "soft" },
      ...(recording.rows > 0
        ? [
            meanPoints(recording, "testAccuracy", SLOPES, {
              label: "test accuracy",
              colour: 1,
              symbol: "testAccuracy",
            }),
          ]
        : []),
    ],
  }),
  finding({ recording }) {
    const means = SLOPES.map((slope, k) => ({
      slope,
      accuracy: mean(valuesAt(recording, "testAccuracy", undefined, k)),
    }));
    return `Test accuracies: ${means.map(({ slope, accuracy }) => `${say(accuracy)} at slope ${say(slope, 6)}`).join(", ")}.`;
  },
});

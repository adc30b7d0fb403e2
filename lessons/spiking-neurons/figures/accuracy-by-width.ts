import { figure, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import { meanPoints, say } from "../drawing-aids";
import hiddenWidth, { HIDDEN_WIDTHS } from "../experiments/hidden-width";

export default figure(hiddenWidth, {
  title: "Test accuracy against the number of hidden neurons",
  experiment: "hidden-width",
  caption: "Points: mean over networks with 95 % intervals, after the epochs so far. Dotted: guessing.",
  draw: ({ recording }) => ({
    x: { label: "hidden neurons H", scale: "log", range: [3.4, 38] },
    y: { label: "test accuracy", range: [0.45, 1.02] },
    marks: [
      { kind: "rule", axis: "y", at: 0.5, label: "guessing", colour: "soft" },
      ...(recording.rows > 0
        ? [
            meanPoints(recording, "surrogate", HIDDEN_WIDTHS, {
              label: "surrogate gradient",
              colour: 1,
              symbol: "surrogate",
            }),
            meanPoints(recording, "readout", HIDDEN_WIDTHS, {
              label: "true gradient",
              colour: 2,
              symbol: "readout",
            }),
          ]
        : []),
    ],
  }),
  finding({ recording }) {
    const at = (series: string): string =>
      HIDDEN_WIDTHS.map((_, k) => say(mean(valuesAt(recording, series, undefined, k)))).join(", ");
    return `For ${HIDDEN_WIDTHS.join(", ")} hidden neurons the test accuracy is ${at("surrogate")} with the surrogate gradient and ${at("readout")} with the true one.`;
  },
});

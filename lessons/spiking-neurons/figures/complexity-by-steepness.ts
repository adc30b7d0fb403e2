import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { escapeNeuronBound } from "../bounds";
import { meanPoints, say, spreadLog } from "../drawing-aids";
import escapeNoise, { WIDTHS } from "../experiments/escape-noise";

type At = FigureContext<(typeof escapeNoise)["params"]>;

export default figure(escapeNoise, {
  title: "From smooth to hard",
  experiment: "escape-noise",
  caption:
    "Points: the largest correlation that ascent finds, mean over draws with 95 % intervals. Dashed: the contraction bound, which contains 1/Δ. Dotted: C C_X/√n, which does not, and the limit 1/2 of a hard threshold.",
  draw({ params, recording }: At) {
    const x = spreadLog(0.01, 0.5, 30);
    const marks: Mark[] = [
      {
        kind: "line",
        label: "contraction bound",
        colour: 2,
        dash: true,
        x,
        y: x.map((width) => escapeNeuronBound(params.norm, 1, width, params.sampleSize)),
      },
      {
        kind: "rule",
        axis: "y",
        at: params.norm / Math.sqrt(params.sampleSize),
        label: "without Δ",
        colour: "soft",
      },
      { kind: "rule", axis: "y", at: 0.5, label: "hard threshold", colour: "ink" },
    ];
    if (recording.rows > 0)
      marks.push(
        meanPoints(recording, "complexity", WIDTHS, { label: "found", colour: 1, symbol: "complexity" }),
      );
    return {
      x: { label: "width Δ of the escape noise", scale: "log", range: [0.0085, 0.6] },
      y: { label: "complexity", scale: "log" },
      marks,
    };
  },
  finding({ recording }) {
    const found = WIDTHS.map(
      (width, k) => `${say(mean(valuesAt(recording, "complexity", undefined, k)))} at Δ = ${say(width)}`,
    );
    return `Ascent finds ${found.join(", ")}.`;
  },
});

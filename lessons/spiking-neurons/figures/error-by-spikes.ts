import { figure, valuesAt, type Colour, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say } from "../drawing-aids";
import codes, { CODES } from "../experiments/codes";

type At = FigureContext<(typeof codes)["params"]>;

const ONE_SPIKE = CODES.indexOf("first spike");
const POISSON = CODES.indexOf("Poisson count");

const meansOf = ({ recording }: At, series: string, k: number): number[] =>
  Array.from({ length: recording.rows }, (_, row) => mean(valuesAt(recording, series, row, k)));

export default figure(codes, {
  title: "Error against the number of spikes",
  experiment: "codes",
  caption:
    "The same errors over the mean number of spikes that a stimulus costs, one point on the line for each window. The first-spike code is one point: one spike, once it has come.",
  draw(at) {
    const marks: Mark[] = [];
    if (at.recording.rows > 1) {
      CODES.forEach((label, k) => {
        if (k === ONE_SPIKE) return;
        const x = meansOf(at, "spikes", k);
        const y = meansOf(at, "error", k);
        const shown = x.map((_, i) => i).filter((i) => (x[i] ?? 0) > 0 && (y[i] ?? 0) > 0);
        marks.push({
          kind: "line",
          label,
          colour: (k + 1) as Colour,
          symbol: "spikes",
          x: shown.map((i) => x[i] ?? NaN),
          y: shown.map((i) => y[i] ?? NaN),
        });
      });
      marks.push({
        kind: "points",
        label: "first spike",
        colour: (ONE_SPIKE + 1) as Colour,
        symbol: "spikes",
        x: [meansOf(at, "spikes", ONE_SPIKE).at(-1) ?? NaN],
        y: [meansOf(at, "error", ONE_SPIKE).at(-1) ?? NaN],
      });
    }
    return {
      x: { label: "spikes a stimulus", scale: "log" },
      y: { label: "relative error", scale: "log" },
      marks,
    };
  },
  finding(at) {
    const one = meansOf(at, "error", ONE_SPIKE).at(-1) ?? NaN;
    const poisson = meansOf(at, "error", POISSON).at(-1) ?? NaN;
    const spikes = meansOf(at, "spikes", POISSON).at(-1) ?? NaN;
    return `One timed spike leaves an error of ${say(one)}; ${say(spikes)} Poisson spikes leave ${say(poisson)}, and the square-root law asks for about ${say(spikes * (poisson / one) ** 2, 2)} of them for the same error.`;
  },
});

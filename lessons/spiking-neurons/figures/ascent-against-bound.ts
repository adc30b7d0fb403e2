import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean, quantile } from "@numerics/statistics";
import { hiddenLayerBound } from "../bounds";
import { say } from "../drawing-aids";
import meanPredictor, { constantsOf } from "../experiments/mean-predictor";

type At = FigureContext<(typeof meanPredictor)["params"]>;

const boundOf = ({ params }: At): number =>
  hiddenLayerBound({ ...params, ...constantsOf(params), inputNorm: 1 });

export default figure(meanPredictor, {
  title: "What ascent finds, against the bound S2",
  experiment: "mean-predictor",
  caption:
    "Line: mean over draws of the largest correlation found so far; band: 10 to 90 % of the draws. Dotted: the right side of S2, where it is finite.",
  draw(at) {
    const { recording } = at;
    const bound = boundOf(at);
    const marks: Mark[] = Number.isFinite(bound)
      ? [{ kind: "rule", axis: "y", at: bound, label: "bound S2", colour: "ink" }]
      : [];
    if (recording.rows > 1) {
      const rows = Array.from({ length: recording.rows }, (_, row) => valuesAt(recording, "complexity", row));
      marks.push({
        kind: "line",
        label: "found",
        colour: 1,
        symbol: "complexity",
        x: recording.steps,
        y: rows.map((values) => mean(values)),
        band: { low: rows.map((v) => quantile(v, 0.1)), high: rows.map((v) => quantile(v, 0.9)) },
      });
    }
    const top = Number.isFinite(bound) ? { range: [0, 1.15 * bound] as const } : {};
    return { x: { label: "ascent step" }, y: { label: "complexity (b)", ...top }, marks };
  },
  finding: (at) =>
    `Ascent finds ${say(mean(valuesAt(at.recording, "complexity")))}; the bound S2 is ${say(boundOf(at))}.`,
});

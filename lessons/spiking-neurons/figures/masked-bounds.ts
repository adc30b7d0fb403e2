import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { maskedLinearBound, meanLinearBound } from "../bounds";
import { meanInterval, say, spread } from "../drawing-aids";
import maskedLinear from "../experiments/masked-linear";

type At = FigureContext<(typeof maskedLinear)["params"]>;

/** Norm of the weights as it enters the bounds. */
const normOf = ({ params }: At, retention: number): number =>
  params.rescaled ? params.norm / retention : params.norm;

const READINGS = [
  { series: "seen", label: "(a) masks seen", colour: 2, bound: maskedLinearBound },
  { series: "averaged", label: "(b) masks averaged", colour: 1, bound: meanLinearBound },
] as const;

export default figure(maskedLinear, {
  title: "Two readings, two powers of the retention",
  experiment: "masked-linear",
  caption:
    "Curves: the bounds S1(a) and S1(b) against ρ, for inputs no longer than 1. Points: the measured complexities at the ρ of this run, with 95 % intervals.",
  draw(at) {
    const { params, recording } = at;
    const x = spread(0.05, 1, 60);
    const marks: Mark[] = READINGS.map(({ label, colour, bound }) => ({
      kind: "line",
      label: `bound ${label}`,
      colour,
      dash: true,
      x,
      y: x.map((retention) => bound(normOf(at, retention), 1, params.sampleSize, retention)),
    }));
    if (recording.rows > 1)
      for (const { series, label, colour } of READINGS) {
        const interval = meanInterval(valuesAt(recording, series));
        marks.push({
          kind: "points",
          label,
          colour,
          symbol: series,
          x: [params.retention],
          y: [interval.mean],
          error: { low: [interval.low], high: [interval.high] },
        });
      }
    return { x: { label: "retention ρ", range: [0, 1.05] }, y: { label: "complexity" }, marks };
  },
  finding(at) {
    const { retention, sampleSize } = at.params;
    const sentence = READINGS.map(
      ({ series, label, bound }) =>
        `${label}: ${say(mean(valuesAt(at.recording, series)))} against the bound ${say(bound(normOf(at, retention), 1, sampleSize, retention))}`,
    );
    return `At retention ${say(retention)}: ${sentence.join("; ")}.`;
  },
});

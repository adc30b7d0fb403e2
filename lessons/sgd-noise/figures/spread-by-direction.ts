import { figure, timeAverage, type FigureContext, type Mark } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { say } from "../drawing-aids";
import stationary from "../experiments/stationary";
import {
  CURVATURES,
  LABEL_VARIANCE,
  UPDATES_PER_ROW,
  additiveStationary,
  exactStationary,
} from "../regression";

type At = FigureContext<(typeof stationary)["params"]>;

const DIRECTIONS = CURVATURES.map((h) => `h = ${String(h)}`);

const setting = ({ params }: At) => ({
  curvatures: CURVATURES,
  labelVariance: LABEL_VARIANCE,
  learningRate: params.learningRate,
  batchSize: params.batchSize,
});

/** Squared deviations averaged over the second half of the run, one number a replica; null before it. */
function measured({ params, recording }: At): readonly Float64Array[] | null {
  const from = params.updates / UPDATES_PER_ROW / 2 + 1;
  if (recording.rows === 0 || (recording.steps[recording.rows - 1] ?? 0) < from) return null;
  return CURVATURES.map((_, i) => timeAverage(recording, "squares", from, Infinity, i));
}

export default figure(stationary, {
  title: "How far SGD spreads in each direction",
  experiment: "stationary",
  caption:
    "Bars: mean squared deviation from the optimum over the second half of the run, with 95 % intervals over replicas, beside the exact formula and the one for constant noise.",
  draw(at) {
    const values = measured(at);
    const bars = (label: string, colour: 1 | 2 | 3, y: readonly number[]): Mark => ({
      kind: "bars",
      label,
      colour,
      x: DIRECTIONS,
      y,
    });
    const theory = [
      bars("exact", 2, exactStationary(setting(at)).variances),
      bars("constant noise", 1, additiveStationary(setting(at)).variances),
    ];
    if (!values)
      return { x: { label: "direction", categories: DIRECTIONS }, y: { label: "variance" }, marks: theory };
    const means = values.map(mean);
    const half = values.map((v) => 1.96 * standardError(v));
    return {
      x: { label: "direction", categories: DIRECTIONS },
      y: { label: "variance" },
      marks: [
        {
          kind: "bars",
          label: "measured",
          colour: 3,
          x: DIRECTIONS,
          y: means,
          error: {
            low: means.map((m, i) => m - (half[i] ?? 0)),
            high: means.map((m, i) => m + (half[i] ?? 0)),
          },
        },
        ...theory,
      ],
    };
  },
  finding(at) {
    const exact = exactStationary(setting(at)).variances;
    const additive = additiveStationary(setting(at)).variances;
    const values = measured(at);
    return CURVATURES.map((h, i) => {
      const seen = values?.[i] ? `${say(mean(values[i]))} measured, ` : "";
      return `At h = ${String(h)}: ${seen}${say(exact[i] ?? NaN)} exact, ${say(additive[i] ?? NaN)} for constant noise.`;
    }).join(" ");
  },
});

import { figure, type FigureContext, type Mark } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { say } from "../drawing-aids";
import stationary from "../experiments/stationary";
import {
  CURVATURES,
  LABEL_VARIANCE,
  RATE_FRACTIONS,
  UPDATES_PER_ROW,
  additiveStationary,
  exactStationary,
  riskAtRest,
} from "../regression";

type At = FigureContext<(typeof stationary)["params"]>;

const POINTS = 40;
const risks = ({ params }: At, learningRate: number): { exact: number; additive: number } => {
  const setting = {
    curvatures: CURVATURES,
    labelVariance: LABEL_VARIANCE,
    batchSize: params.batchSize,
    learningRate,
  };
  return { exact: exactStationary(setting).excessRisk, additive: additiveStationary(setting).excessRisk };
};
const inSecondHalf = ({ params, recording }: At): boolean =>
  recording.rows > 0 && (recording.steps[recording.rows - 1] ?? 0) > params.updates / UPDATES_PER_ROW / 2;

const measured = ({ params, recording }: At): readonly Float64Array[] =>
  RATE_FRACTIONS.map((_, i) => riskAtRest(recording, params.updates, Infinity, i));

export default figure(stationary, {
  title: "Excess risk at rest against the learning rate",
  experiment: "stationary",
  caption:
    "Points: excess risk over the second half of the run at the chosen learning rate and at fractions of it, with 95 % intervals over replicas; all see the same examples. Curves: exact formula, and constant noise.",
  draw(at) {
    const { params } = at;
    const x = Array.from({ length: POINTS }, (_, i) => (1.1 * params.learningRate * (i + 1)) / POINTS);
    const theory = x.map((rate) => risks(at, rate));
    const marks: Mark[] = [
      { kind: "line", label: "exact", colour: 2, x, y: theory.map(({ exact }) => exact) },
      {
        kind: "line",
        label: "constant noise",
        colour: 1,
        dash: true,
        x,
        y: theory.map(({ additive }) => additive),
      },
    ];
    if (inSecondHalf(at)) {
      const values = measured(at);
      const y = values.map(mean);
      const half = values.map((v) => 1.96 * standardError(v));
      marks.push({
        kind: "points",
        label: "measured",
        colour: 3,
        x: RATE_FRACTIONS.map((fraction) => fraction * params.learningRate),
        y,
        error: { low: y.map((m, i) => m - (half[i] ?? 0)), high: y.map((m, i) => m + (half[i] ?? 0)) },
      });
    }
    return { x: { label: "learning rate" }, y: { label: "excess risk" }, marks };
  },
  finding(at) {
    const { exact, additive } = risks(at, at.params.learningRate);
    const theory = `${say(exact, 4)} by the exact formula and ${say(additive, 4)} for constant noise`;
    if (!inSecondHalf(at)) return `At the chosen learning rate the excess risk should be ${theory}.`;
    const last = measured(at).at(-1) ?? [];
    return `At the chosen learning rate the excess risk is ${say(mean(last), 4)} ± ${say(standardError(last), 2)} (standard error), against ${theory}.`;
  },
});

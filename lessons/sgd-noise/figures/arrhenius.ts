import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { meanExit } from "@theory/exit-time";
import { cachedExitLaw } from "../cached-law";
import { say } from "../drawing-aids";
import linearScaling from "../experiments/linear-scaling";
import {
  CURVATURE,
  ENDS,
  PAIRS,
  SAMPLE_VARIANCE,
  pairIndex,
  rowTime,
  settingsOf,
  type PairName,
} from "../steps-and-batches";

type At = FigureContext<(typeof linearScaling)["params"]>;

/** Multiples of the learning rate with a curve each, and their pairs. */
const RATES = [
  { rate: 1, label: "η", colour: 1 },
  { rate: 2, label: "2η", colour: 2 },
  { rate: 4, label: "4η", colour: 3 },
] as const;
const POINTS = 8;

const timeSoFar = ({ params, recording }: At): number =>
  recording.rows > 1 ? (recording.steps[recording.rows - 1] ?? 0) * rowTime(params) : params.horizon;

/** Exact mean exit time cut off at the time so far, at this learning rate and ratio B / eta. */
function exact(at: At, learningRate: number, ratio: number): number {
  const spread = Math.sqrt((learningRate * SAMPLE_VARIANCE) / ratio);
  const law = cachedExitLaw({
    shrink: 1 - learningRate * CURVATURE,
    spread,
    ahead: ENDS.ahead,
    behind: ENDS.behind,
  });
  return learningRate * meanExit(law, Math.round(timeSoFar(at) / learningRate));
}

const measured = ({ recording }: At, pair: PairName): Float64Array =>
  valuesAt(recording, "exitTime", undefined, pairIndex(pair));

export default figure(linearScaling, {
  title: "Mean exit time against batch size over learning rate",
  experiment: "linear-scaling",
  caption:
    "Points: mean over replicas of the exit time, cut off at the time so far, with 95 % intervals of the mean. Curves: the same mean from the integral equation, one for each learning rate. A straight line here is Arrhenius' law.",
  draw(at) {
    const { params, recording } = at;
    const base = params.batchSize / params.learningRate;
    const ratios = Array.from({ length: POINTS }, (_, i) => base * (0.45 + (0.65 * i) / (POINTS - 1)));
    const marks: Mark[] = RATES.map(({ rate, label, colour }) => ({
      kind: "line",
      label: `exact, ${label}`,
      colour,
      dash: true,
      x: ratios,
      y: ratios.map((ratio) => exact(at, rate * params.learningRate, ratio)),
    }));
    if (recording.rows > 1)
      for (const { rate, label, colour } of RATES) {
        const pairs = PAIRS.filter((pair) => pair.rate === rate);
        const times = pairs.map(({ name }) => measured(at, name));
        const y = times.map(mean);
        const half = times.map((values) => 1.96 * standardError(values));
        marks.push({
          kind: "points",
          label: `measured, ${label}`,
          colour,
          x: pairs.map(({ name }) => {
            const { batchSize, learningRate } = settingsOf(name, params);
            return batchSize / learningRate;
          }),
          y,
          error: {
            low: y.map((m, i) => Math.max(m - (half[i] ?? 0), m / 10)),
            high: y.map((m, i) => m + (half[i] ?? 0)),
          },
        });
      }
    return {
      x: { label: "batch size / learning rate" },
      y: { label: "mean exit time", unit: "learning rate × updates", scale: "log" },
      marks,
    };
  },
  finding(at) {
    const told = PAIRS.map(({ name }) => {
      const { learningRate, batchSize } = settingsOf(name, at.params);
      const theory = say(exact(at, learningRate, batchSize / learningRate));
      return at.recording.rows > 1
        ? `${name}: ${say(mean(measured(at, name)))} measured, ${theory} exact`
        : `${name}: ${theory} exact`;
    });
    return `Mean exit time, cut off at ${say(timeSoFar(at))}. ${told.join("; ")}.`;
  },
});

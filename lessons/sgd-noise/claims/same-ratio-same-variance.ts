import { applyTheorem, exact, valuesAt, type BindContext } from "@contract";
import { diffusionVariance, updateClimb } from "../climb";
import linearScaling from "../experiments/linear-scaling";
import { CURVATURE, pairIndex, rowTime, settingsOf, type PairSettings } from "../steps-and-batches";
import theorem from "../theorems/linear-scaling";

type At = BindContext<(typeof linearScaling)["params"]>;
const PAIR = "2η, 2B";
const settings = ({ params }: At): PairSettings => settingsOf(PAIR, params);
const time = ({ params, step }: At): number => step * rowTime(params);

/** E x_k^2 from the mean loss h E x_k^2 / 2 of the same quadratic. */
const exactVariance = (at: At): number => {
  const { spread, learningRate } = settings(at);
  const updates = Math.round(time(at) / learningRate);
  const loss = updateClimb({ curvatures: [CURVATURE], variances: [spread ** 2] }, learningRate, updates);
  return (2 * loss) / CURVATURE;
};

export default applyTheorem({
  says: "Doubled steps with doubled batches spread as wide as the limit that knows only the ratio, up to the price of a finite step.",
  experiment: ["linear-scaling", linearScaling],
  theorem: ["linear-scaling", theorem],
  bind: {
    limit: (at) => exact(diffusionVariance(CURVATURE, 2 * settings(at).temperature, time(at))),
    exactVariance: (at) => exact(exactVariance(at)),
    variance: ({ recording, row }) =>
      exact(valuesAt(recording, "position", row, pairIndex(PAIR)).map((x) => x * x)),
    stiffness: (at) => exact(settings(at).learningRate * CURVATURE),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

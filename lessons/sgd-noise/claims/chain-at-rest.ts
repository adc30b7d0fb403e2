import { applyTheorem, exact, valuesAt, type BindContext } from "@contract";
import linearScaling from "../experiments/linear-scaling";
import { CURVATURE, pairIndex, settingsOf, type PairSettings } from "../steps-and-batches";
import stationaryAdditive from "../theorems/stationary-additive";

const PAIR = "4η, 4B";
const settings = ({ params }: BindContext<(typeof linearScaling)["params"]>): PairSettings =>
  settingsOf(PAIR, params);

export default applyTheorem({
  says: "The pair with the largest steps is spread as wide at rest as the formula for updates says.",
  experiment: ["linear-scaling", linearScaling],
  theorem: ["stationary-additive", stationaryAdditive],
  bind: {
    restVariance: ({ recording, row }) =>
      exact(valuesAt(recording, "position", row, pairIndex(PAIR)).map((x) => x * x)),
    stepVariance: (at) => exact(settings(at).spread ** 2),
    chainRate: (at) => exact(settings(at).learningRate),
    curvature: () => exact(CURVATURE),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

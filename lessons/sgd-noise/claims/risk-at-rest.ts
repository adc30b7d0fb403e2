import { applyTheorem, exact } from "@contract";
import stationary from "../experiments/stationary";
import { CURVATURES, LABEL_VARIANCE, noiseGain, riskAtRest } from "../regression";
import stationaryExact from "../theorems/stationary-exact";

export default applyTheorem({
  says: "The excess risk of SGD on the linear regression comes to rest where the exact formula says.",
  experiment: ["stationary", stationary],
  theorem: ["stationary-exact", stationaryExact],
  bind: {
    risk: ({ params, recording, step }) => exact(riskAtRest(recording, params.updates, step)),
    labelVariance: () => exact(LABEL_VARIANCE),
    gain: ({ params }) =>
      exact(
        noiseGain({ curvatures: CURVATURES, learningRate: params.learningRate, batchSize: params.batchSize }),
      ),
    dependence: ({ params }) => exact(params.dependence),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

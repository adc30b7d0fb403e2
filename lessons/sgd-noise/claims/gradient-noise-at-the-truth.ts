import { applyTheorem, exact, valuesAt } from "@contract";
import stationary from "../experiments/stationary";
import { CURVATURES, LABEL_VARIANCE } from "../regression";
import noiseAndHessian from "../theorems/noise-and-hessian";

export default applyTheorem({
  says: "At the true parameters of the regression, the gradient noise along the steepest direction is the label variance times the curvature.",
  experiment: ["stationary", stationary],
  theorem: ["noise-and-hessian", noiseAndHessian],
  bind: {
    steepNoise: ({ recording, row }) => exact(valuesAt(recording, "gradientSquare", row)),
    labelVariance: () => exact(LABEL_VARIANCE),
    topCurvature: () => exact(CURVATURES[0]),
    dependence: ({ params }) => exact(params.dependence),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

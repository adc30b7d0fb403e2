import { applyTheorem, exact, valuesAt } from "@contract";
import hardThreshold from "../experiments/hard-threshold";
import { weightNorm } from "../hard-points";
import printed from "../theorems/printed";

export default applyTheorem({
  says: "One stochastic neuron with a hard threshold violates the printed inequality.",
  experiment: ["hard-threshold", hardThreshold],
  theorem: ["printed", printed],
  bind: {
    // All labels are 0 and the loss is |f - y|, so that losses and outputs are the same numbers.
    lossComplexity: ({ recording, row }) => exact(valuesAt(recording, "complexity", row)),
    complexity: ({ recording, row }) => exact(valuesAt(recording, "complexity", row)),
    constant: ({ params }) => exact(params.constant),
    layers: () => exact(1),
    inputNorm: () => exact(1),
    sampleSize: ({ params }) => exact(params.sampleSize),
    // The readout has weight 1.
    weightNorms: ({ params }) => exact(weightNorm(params.sampleSize)),
    retention: ({ params }) => exact(params.retention),
    duration: () => exact(1),
  },
  when: ({ step }) => step > 0,
  expect: "violated",
});

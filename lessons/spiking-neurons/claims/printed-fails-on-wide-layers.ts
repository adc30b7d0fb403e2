import { applyTheorem, exact, valuesAt } from "@contract";
import wideLayer, { LAYER_WIDTHS } from "../experiments/wide-layer";
import printed from "../theorems/printed";

const WIDTH = 1024;

export default applyTheorem({
  says: "So does a layer of 1,024 stochastic rectifiers whose masks the supremum sees.",
  experiment: ["wide-layer", wideLayer],
  theorem: ["printed", printed],
  bind: {
    lossComplexity: ({ recording, row }) =>
      exact(valuesAt(recording, "complexity", row, LAYER_WIDTHS.indexOf(WIDTH))),
    complexity: ({ recording, row }) =>
      exact(valuesAt(recording, "complexity", row, LAYER_WIDTHS.indexOf(WIDTH))),
    constant: ({ params }) => exact(params.constant),
    layers: () => exact(1),
    inputNorm: () => exact(1),
    sampleSize: ({ params }) => exact(params.sampleSize),
    weightNorms: () => exact(1),
    retention: ({ params }) => exact(params.retention),
    duration: () => exact(1),
  },
  when: ({ step }) => step > 0,
  expect: "violated",
});

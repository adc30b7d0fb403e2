import { applyTheorem, exact, lower, valuesAt } from "@contract";
import escapeNoise, { WIDTHS } from "../experiments/escape-noise";
import escapeNeuron from "../theorems/escape-neuron";

/** The width of escape noise that is judged: the steepest at which the bound still says something at the defaults. */
const WIDTH = 0.1;

export default applyTheorem({
  says: "A neuron with escape noise is within the contraction bound, which contains 1/Δ.",
  experiment: ["escape-noise", escapeNoise],
  theorem: ["escape-neuron", escapeNeuron],
  bind: {
    complexity: ({ recording, row }) => lower(valuesAt(recording, "complexity", row, WIDTHS.indexOf(WIDTH))),
    norm: ({ params }) => exact(params.norm),
    inputNorm: () => exact(1),
    width: () => exact(WIDTH),
    sampleSize: ({ params }) => exact(params.sampleSize),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

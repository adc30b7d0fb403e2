import { applyTheorem, exact, heuristic, valuesAt } from "@contract";
import stochasticTraining, { TWINS } from "../experiments/stochastic-training";
import { DURATION, INPUT_SPIKES } from "../latency-xor";
import printed from "../theorems/printed";

const STOCHASTIC = TWINS.indexOf("stochastic");

export default applyTheorem({
  says: "The printed inequality does not apply to the trained network, which runs for 20 time steps.",
  experiment: ["stochastic-training", stochasticTraining],
  theorem: ["printed", printed],
  params: { epochs: 20, passes: 1 },
  bind: {
    // What the bound is read for: half the gap is a stand-in for the complexity, not a measurement of it.
    lossComplexity: ({ recording, row }) =>
      heuristic(valuesAt(recording, "gap", row, STOCHASTIC).map((gap) => gap / 2)),
    complexity: ({ recording, row }) =>
      heuristic(valuesAt(recording, "gap", row, STOCHASTIC).map((gap) => gap / 2)),
    constant: () => exact(1),
    layers: () => exact(1),
    inputNorm: () => exact(Math.sqrt(INPUT_SPIKES)),
    sampleSize: ({ params }) => exact(params.sampleSize),
    weightNorms: ({ recording, row }) => exact(valuesAt(recording, "weightNorms", row, STOCHASTIC)),
    retention: ({ params }) => exact(params.retention),
    duration: () => exact(DURATION),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
  expect: "inapplicable",
});

import { applyTheorem, exact, unbiased, valuesAt, type BindContext } from "@contract";
import marginBound, { SAMPLE_SIZES, trainedRow } from "../experiments/margin-bound";
import { boundReadings, type BoundReadings } from "../readings";
import theorem from "../theorems/margin-bound";

type At = BindContext<(typeof marginBound)["params"]>;
const read = ({ recording, row, params }: At): BoundReadings => boundReadings(recording, row, params);
const TRAINED: readonly number[] = SAMPLE_SIZES.map((_, i) => trainedRow(i));

export default applyTheorem({
  says: "From 400 examples on, the bound holds for the trained classifier and says something.",
  experiment: ["margin-bound", marginBound],
  theorem: ["margin-bound", theorem],
  replicas: 20,
  bind: {
    error: (at) => exact(read(at).robustError),
    rampRisk: (at) => exact(read(at).rampRisk),
    trainingRamp: (at) => exact(read(at).trainingRamp),
    gamma: (at) => exact(read(at).gamma),
    complexity: ({ recording, row }) =>
      unbiased(valuesAt(recording, "complexity", row), valuesAt(recording, "complexityError", row)),
    delta: ({ params }) => exact(params.failure),
    n: ({ recording, row }) => exact(valuesAt(recording, "samples", row)),
    fixed: ({ params }) => exact(params.gammaChosen === "before" ? 1 : 0),
  },
  when: ({ recording, row }) => TRAINED.includes(row) && (valuesAt(recording, "samples", row)[0] ?? 0) >= 400,
});

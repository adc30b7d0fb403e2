import { applyTheorem, exact, lower, type BindContext } from "@contract";
import featureModel, { CHOSEN } from "../experiments/feature-model";
import { shiftedAccuracy } from "../feature-model";
import { accuracies, weightSums } from "../readings";
import theorem from "../theorems/trade-off";

type At = BindContext<(typeof featureModel)["params"]>;
const sums = ({ recording, row }: At) => weightSums(recording, CHOSEN, row);

/** Relative error of a sum of two probabilities. */
const ROUNDING = 1e-14;

export default applyTheorem({
  says: "At every step of training the robust accuracy stays below the ceiling that the standard accuracy sets.",
  experiment: ["feature-model", featureModel],
  theorem: ["trade-off", theorem],
  params: { trainRadius: 0 },
  bind: {
    robust: (at) => exact(accuracies(at.params, sums(at), at.params.testRadius)),
    shifted: (at) => exact(Float64Array.from(sums(at), (w) => shiftedAccuracy(at.params, w))),
    standard: (at) => lower(accuracies(at.params, sums(at)).map((a) => a * (1 - ROUNDING))),
    agreement: ({ params }) => exact(params.agreement),
    signal: ({ params }) => exact(params.signal),
    radius: ({ params }) => exact(params.testRadius),
  },
  // Below an accuracy of 0.6 the run has only begun, and the ceiling says nothing.
  when: (at) => accuracies(at.params, sums(at)).every((a) => a >= 0.6),
});

import { applyTheorem, exact, lower, unbiased, upper, valuesAt } from "@contract";
import memorisationByWidth from "../experiments/memorisation-by-width";
import { testStandardError } from "../labels";
import zeroOneBound from "../theorems/zero-one-bound";

export default applyTheorem({
  says: "For the widest network, which memorises coin labels, the zero-one bound is vacuous.",
  experiment: ["memorisation-by-width", memorisationByWidth],
  theorem: ["zero-one-bound", zeroOneBound],
  bind: {
    risk: ({ recording, row }) => {
      const errors = valuesAt(recording, "trueTestError", row);
      return unbiased(errors, errors.map(testStandardError));
    },
    train: ({ recording, row }) => exact(valuesAt(recording, "trueTrainError", row)),
    // No class of sign functions has a larger one. What training found may be smaller, and is not used.
    complexity: () => upper(1),
    found: ({ recording, row }) => lower(valuesAt(recording, "coinCorrelation", row)),
    n: ({ params }) => exact(params.n),
    delta: ({ params }) => exact(params.delta),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
  params: { updates: 100 },
  expect: "vacuous",
});

import { applyTheorem, exact, unbiased } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { independentRows, readingOf } from "../ball-readings";
import coverage from "../experiments/coverage";
import { atSampleSize, reads } from "../sweep";
import expectedBound from "../theorems/expected-bound";

export default applyTheorem({
  says: "Of 400 fresh samples no more lie beyond the bound than a failure probability of 5 % allows.",
  experiment: ["coverage", coverage],
  theorem: ["expected-bound", expectedBound],
  bind: {
    risk: (at) => readingOf(at, exact, "risk"),
    train: (at) => readingOf(at, exact, "train"),
    complexity: ({ recording, params }) => {
      const values = atSampleSize(recording, "complexity", params.n);
      return unbiased(mean(values), values.length > 1 ? standardError(values) : 0);
    },
    n: ({ params }) => exact(params.n),
    delta: ({ params }) => exact(params.delta),
    independent: ({ params }) => exact(independentRows(params)),
  },
  when: (at) => reads(at, at.params.n),
  replicas: 400,
});

import { applyTheorem, exact } from "@contract";
import { estimateOf, judged, readingOf, sharedBindings, type BoundAndGapAt } from "../ball-readings";
import boundAndGap from "../experiments/bound-and-gap";
import { atSampleSize, reads } from "../sweep";
import empiricalBound from "../theorems/empirical-bound";

/** Risk is recorded as training loss and gap. */
const risk = ({ recording, params }: BoundAndGapAt): Float64Array => {
  const train = atSampleSize(recording, "train", params.n, judged(params));
  const gap = atSampleSize(recording, "gap", params.n, judged(params));
  return train.map((loss, r) => loss + (gap[r] ?? NaN));
};

export default applyTheorem({
  says: "With the complexity measured on the sample the bound holds too, and is still below 1.",
  experiment: ["bound-and-gap", boundAndGap],
  theorem: ["empirical-bound", empiricalBound],
  bind: {
    ...sharedBindings,
    risk: (at) => exact(risk(at)),
    train: (at) => readingOf(at, exact, "train", judged(at.params)),
    complexity: (at) => estimateOf(at, "complexity", "complexityError"),
  },
  when: (at) => reads(at, at.params.n),
});

import { applyTheorem, exact, lower } from "@contract";
import { estimateOf, judged, readingOf, sharedBindings } from "../ball-readings";
import boundAndGap, { HYPOTHESES } from "../experiments/bound-and-gap";
import { atSampleSize, reads } from "../sweep";
import ballBound from "../theorems/ball-bound";

export default applyTheorem({
  says: "At the default settings no hypothesis of the ball has a larger gap than the bound allows, and the bound is below what is known without it.",
  experiment: ["bound-and-gap", boundAndGap],
  theorem: ["ball-bound", ballBound],
  bind: {
    ...sharedBindings,
    gap: (at) => readingOf(at, exact, "gap", judged(at.params)),
    worst: (at) => readingOf(at, lower, "gap", HYPOTHESES.indexOf("worst")),
    lossComplexity: (at) => readingOf(at, lower, "lossComplexity"),
    complexity: (at) => estimateOf(at, "complexity", "complexityError"),
    ball: ({ recording, params }) => exact(atSampleSize(recording, "ball", params.n)),
    input: ({ recording, params }) => exact(atSampleSize(recording, "largestInput", params.n)),
    train: (at) => readingOf(at, exact, "train", judged(at.params)),
  },
  when: (at) => reads(at, at.params.n),
});

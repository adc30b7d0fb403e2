import { applyTheorem, exact } from "@contract";
import { estimateOf, readingOf } from "../ball-readings";
import boundAndGap from "../experiments/bound-and-gap";
import { reads } from "../sweep";
import desymmetrisation from "../theorems/desymmetrisation";

export default applyTheorem({
  says: "The largest deviation over the ball of scores is at least half of the complexity of the centred scores.",
  experiment: ["bound-and-gap", boundAndGap],
  theorem: ["desymmetrisation", desymmetrisation],
  bind: {
    deviation: (at) => readingOf(at, exact, "scoreDeviation"),
    centred: (at) => estimateOf(at, "centredComplexity", "centredError"),
  },
  when: (at) => reads(at, at.params.n),
  params: { n: 200, largest: 200 },
});

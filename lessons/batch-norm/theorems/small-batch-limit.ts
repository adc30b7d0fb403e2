import { tex, theorem } from "@contract";
import { largestValue } from "../small-batch";
import { afterIoffe } from "../sources";

export default theorem({
  title: "No example can stand out by more than the batch allows",
  source: afterIoffe(
    "The algorithm is theirs; the bound is a line of algebra. The allowance u is for 32-bit arithmetic.",
  ),
  preamble: tex`For any $\sym{batchSize}{m}\ge2$ numbers, not all equal, normalised by their mean and standard deviation (divisor $m$),`,
  statement: tex`\sym{largest}{\max_i|\hat y_i|}\;\le\;\sqrt{m-1}\;(1+\sym{rounding}{u}).`,
  symbols: {
    largest: { tex: tex`\max|\hat y|`, meaning: "largest normalised value so far", admits: ["exact"] },
    batchSize: { tex: "m", meaning: "batch size", admits: ["exact"], domain: (m) => m >= 2 },
    rounding: { tex: "u", meaning: "relative error allowed to 32-bit arithmetic", admits: ["exact"] },
  },
  assumptions: {
    spread: { says: "the numbers of a batch are not all equal", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.largest,
  rhs: (v) => largestValue(v.batchSize) * (1 + v.rounding),
  // Numbers with mean square 1 are at most the root of m, whatever their mean.
  trivial: (v) => Math.sqrt(v.batchSize),
});

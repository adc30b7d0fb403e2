import { fromFormula, guess } from "@contract";
import { mcdiarmidRadius } from "@theory/concentration";

const EXAMPLES = 1000;
/** Each example moves the supremum by at most 1/n. */
const radius = (delta: number): number => mcdiarmidRadius(1 / EXAMPLES, delta);

export default guess({
  settledBy: ["expected-bound"],
  axis: { label: "growth of the allowance", min: 0, max: 0.5 },
  truth: fromFormula(() => radius(1e-6) - radius(0.05)),
  slips: [
    {
      at: radius(1e-6),
      says: "That is the whole deviation term at one in a million. Part of it was there at $\\delta=0.05$ already.",
    },
  ],
  low: "It does grow a little: $\\sqrt{\\log(1/\\delta)}$ more than doubles.",
  high: "Certainty is cheap here: $\\delta$ stands inside a logarithm, and that inside a root.",
});

import { fromFormula, guess } from "@contract";

/** The term of first order has either sign equally often and cancels; that of second order is left. */
const extra = (radius: number): number => radius ** 2;

export default guess({
  settledBy: ["small-attacks-cost-quadratically"],
  axis: {
    label: "extra complexity, as a multiple of that at half the radius",
    min: 0.5,
    max: 16,
    scale: "log",
  },
  truth: fromFormula(() => extra(2) / extra(1)),
  slips: [
    {
      at: 2,
      says: "The ceiling is linear in $\\varepsilon$. But $v=\\varepsilon\\sum_is_i$ is positive as often as negative, so what is linear cancels in the mean.",
    },
    {
      at: 1,
      says: "The attack never lowers the complexity, and a small one raises it a little: more at twice the radius.",
    },
    {
      at: Math.SQRT2,
      says: "A root would mean that the smallest attacks cost most. It is the other way round: near zero they cost next to nothing.",
    },
  ],
  low: "The first order cancels, since $v$ has either sign equally often. What is left grows like the square.",
  high: "What is left after the first order cancels is of the second, not of a higher one.",
});

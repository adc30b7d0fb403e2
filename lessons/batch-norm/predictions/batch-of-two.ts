import { choose } from "@contract";

export default choose({
  settledBy: ["small-batch-limit", "largest-value"],
  options: [
    {
      says: "Any: they are a noisy version of those of a large batch",
      because:
        "With two examples the mean lies halfway between, and the deviation is half their distance: size cancels.",
    },
    {
      says: "Only $-1$ and $1$",
      because: "Centred, the two are opposite; divided by their deviation, they have size one.",
      right: true,
    },
    {
      says: "Only $-\\frac1{\\sqrt2}$ and $\\frac1{\\sqrt2}$",
      because:
        "That would divide by the unbiased deviation, with $m-1=1$. Normalisation divides by the biased one.",
    },
    {
      says: "Only $0$: the mean is subtracted",
      because:
        "The mean of the two is subtracted from each, which leaves half their distance on either side.",
    },
  ],
});

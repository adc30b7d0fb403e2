import { choose } from "@contract";

export default choose({
  settledBy: ["averaged-hidden-layer"],
  options: [
    {
      says: "None: the average of noise is zero",
      because:
        "The mean is the same, but a decision is not linear: one noisy pass often lands on the wrong side.",
    },
    {
      says: "The average is clearly better",
      because: "A single pass is noisy; averaging takes most of the noise away before the decision is made.",
      right: true,
    },
    {
      says: "One pass is better: averaging blurs the spikes",
      because:
        "It blurs them, and that is what helps: the blurred score is closer to what the network means.",
    },
  ],
});

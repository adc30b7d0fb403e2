import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "With masks averaged and weights divided by ρ, the complexity of one hidden layer depends on ρ with an exponent within 0.2 of 0.",
  {
    depth: 1,
    width: 16,
    reading: "averaged",
    rescaled: true,
    sampleSize: 64,
    masks: 16,
    restarts: 1,
    steps: 60,
  },
  { above: -0.2, below: 0.2 },
);

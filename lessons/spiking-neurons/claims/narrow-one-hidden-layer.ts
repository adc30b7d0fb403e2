import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "With one hidden layer of one neuron the exponent of ρ is within 0.2 of the printed 1.",
  { depth: 1, width: 1 },
  { above: 0.8, below: 1.2 },
  32,
);

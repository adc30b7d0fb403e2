import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "With two hidden layers of one neuron the exponent of ρ is within 0.2 of the printed 3/2.",
  { depth: 2, width: 1 },
  { above: 1.3, below: 1.7 },
  64,
);

import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "Without a hidden layer the complexity grows like a power of ρ within 0.2 of the printed 1/2.",
  { depth: 0, width: 1 },
  { above: 0.3, below: 0.7 },
  64,
);

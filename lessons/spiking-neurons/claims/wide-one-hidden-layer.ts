import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "With one hidden layer of 16 neurons the exponent of ρ is at least 0.15 below the printed 1.",
  { depth: 1, width: 16 },
  { below: 0.85 },
  64,
);

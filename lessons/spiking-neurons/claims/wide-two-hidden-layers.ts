import { retentionClaim } from "../exponent-claims";

export default retentionClaim(
  "With two hidden layers of 16 neurons the exponent of ρ is at least 0.15 below the printed 3/2.",
  { depth: 2, width: 16 },
  { below: 1.35 },
);

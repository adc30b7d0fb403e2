import { sampleSizeClaim } from "../exponent-claims";

export default sampleSizeClaim(
  "Without a hidden layer the complexity falls like a power of n between −0.6 and −0.4.",
  0,
  96,
);

import { numeric } from "@contract";
import { halfEscapePower } from "../reference-solutions";

export default numeric([
  {
    asks: "$\\tau=$",
    is: halfEscapePower,
    within: 1e-3,
    slips: [
      {
        is: () => halfEscapePower() / 2,
        says: "That is the variance along the line. The power of isotropic noise in two dimensions is twice that.",
      },
      {
        is: () => Math.sqrt(halfEscapePower() / 2),
        says: "That is the standard deviation along the line: square it, and then count both directions.",
      },
    ],
  },
]);

import { numeric } from "@contract";
import { largestLearningRate } from "../reference-solutions";

const RISK = 0.005;

export default numeric([
  {
    asks: "$\\eta=$",
    is: () => largestLearningRate(RISK, 16),
    within: 2e-3,
    slips: [
      {
        is: () => largestLearningRate(RISK, 8),
        says: "That is the largest rate for a batch of 8. The larger batch allows more.",
      },
      {
        is: () => largestLearningRate(2 * RISK, 16),
        says: "That keeps the risk below 0.01: look at the factor one half before $\\mathrm{Tr}(HC)$.",
      },
    ],
  },
  {
    asks: "$B=$",
    is: () => 16,
    within: 1e-9,
    slips: [{ is: () => 1, says: "A single example has the most noise. The risk falls with $B$." }],
  },
]);

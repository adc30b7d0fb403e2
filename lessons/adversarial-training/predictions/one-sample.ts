import { fromRun, guess, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";

const LARGEST = DIMENSIONS.indexOf(6400);

export default guess({
  settledBy: ["one-sample-suffices-without-attack", "one-sample-fails-under-attack", "sample-price"],
  axis: { label: "robust error with one sample", min: 0, max: 100, unit: "%" },
  truth: fromRun(["sample-sizes", sampleSizes], ({ recording }) => {
    const first = 0; // the row of one sample
    return 100 * mean(valuesAt(recording, "robust", first, LARGEST));
  }),
  slips: [
    {
      at: 0.4,
      says: "That is the error without attack. The attack moves every one of the 6,400 coordinates.",
    },
    {
      at: 50,
      says: "One half is what guessing gets. Guessing is never attacked; this classifier shows the adversary where to push.",
    },
  ],
  low: "Nearly all of $\\|w\\|_1$ is noise. It averages out in $w\\cdot\\theta$, but in $\\|w\\|_1$ it adds up, and the attack lives on that sum.",
  high: "It is a little less: for some points the margin survives.",
});

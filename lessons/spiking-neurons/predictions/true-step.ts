import { fromRun, guess, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import surrogateTraining, { GRADIENTS } from "../experiments/surrogate-training";

const TRUE_GRADIENT = GRADIENTS.indexOf("true gradient");

export default guess({
  settledBy: ["surrogate-beats-true-gradient", "readout-alone-does-not"],
  axis: { label: "test accuracy with the true gradient", min: 0.4, max: 1 },
  truth: fromRun(["surrogate-training", surrogateTraining], ({ recording }) =>
    mean(valuesAt(recording, "testAccuracy", undefined, TRUE_GRADIENT)),
  ),
  slips: [
    {
      at: 0.5,
      says: "Only the readout learns, but a fixed random spiking layer is already a feature map, and a linear classifier on it beats guessing.",
    },
  ],
  low: "The readout does learn, on top of fixed random spikes, and that is worth more than one might think.",
  high: "Nothing reaches the hidden layer: the derivative of the step is zero wherever it exists. Only the readout learns.",
});

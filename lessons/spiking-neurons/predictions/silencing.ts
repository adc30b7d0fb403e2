import { fromRun, guess, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import wideLayer, { LAYER_WIDTHS } from "../experiments/wide-layer";

const WIDEST = LAYER_WIDTHS.indexOf(1024);

export default guess({
  settledBy: ["silencing-doubles-the-complexity"],
  axis: {
    label: "complexity with silencing, as a multiple of that without",
    min: 0.25,
    max: 8,
    scale: "log",
  },
  truth: fromRun(
    ["wide-layer", wideLayer],
    ({ recording }) =>
      mean(valuesAt(recording, "complexity", undefined, WIDEST)) /
      mean(valuesAt(recording, "reliable", undefined, WIDEST)),
  ),
  slips: [
    {
      at: 0.5,
      says: "Half of the spikes are gone, but under (a) the network may look at the masks, and masks fit signs.",
    },
    {
      at: Math.SQRT1_2,
      says: "$\\sqrt\\rho$ is right for one neuron. With 1,024 of them some mask happens to agree with the signs.",
    },
    { at: 1, says: "All neurons see the same input, but not the same mask, and that makes them differ." },
  ],
  low: "It rises: with many neurons some neuron's mask happens to agree with the signs.",
  high: "It rises, though not by so much: the best of 1,024 masks still agrees with the signs only in part.",
});

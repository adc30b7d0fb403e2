import { fromFormula, guess } from "@contract";
import { smallAngle } from "../equilibrium";

const angle = (momentum: number): number => smallAngle({ learningRate: 0.1, weightDecay: 5e-4, momentum });

export default guess({
  settledBy: ["rotation", "momentum-slows-rotation"],
  axis: {
    label: "rotation per update, as a multiple of that without momentum",
    min: 0.1,
    max: 10,
    scale: "log",
  },
  truth: fromFormula(() => angle(0.9) / angle(0)),
  slips: [
    {
      at: 10,
      says: "Momentum does multiply the effective learning rate by ten, for a steady drift. These steps are mostly noise.",
    },
    {
      at: Math.sqrt(10),
      says: "$\\sqrt{10}$ treats momentum as a ten times larger learning rate. It also averages the noise.",
    },
    {
      at: 1,
      says: "At first sight the angle depends on $\\eta\\lambda$ alone; momentum enters as $1/(1+\\alpha)$.",
    },
  ],
  low: "Momentum averages noise, so it is less than one, but not by so much.",
  high: "The steps are mostly noise, and momentum averages noise: the rotation slows.",
});

import { fromRun, sketch, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import surrogateScale, { SLOPES } from "../experiments/surrogate-scale";

export default sketch({
  settledBy: ["scale-of-the-surrogate-matters"],
  x: { label: "slope k of the surrogate", min: 0.02, max: 1e4, scale: "log" },
  y: { label: "test accuracy", min: 0.4, max: 1 },
  truth: fromRun(["surrogate-scale", surrogateScale], ({ recording }) => ({
    x: SLOPES,
    y: SLOPES.map((_, k) => mean(valuesAt(recording, "testAccuracy", undefined, k))),
  })),
  slips: [
    {
      when: (y) => y(1e4) > y(5) + 0.02,
      says: "“Closer to the true derivative must be better” is tempting. The true derivative is the one that cannot learn.",
    },
    {
      when: (y) => y(100) < y(5) - 0.1,
      says: "Between 5 and 100 little changes: the scale matters only when it is off by far more.",
    },
  ],
  off: "Between 5 and 100 little changes. A thousand times steeper it hardly learns, and very flat every neuron gets the same gradient.",
});

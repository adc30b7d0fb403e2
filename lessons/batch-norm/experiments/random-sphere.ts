import { walkExperiment } from "../walk-experiment";

export default walkExperiment({
  title: "Pure noise on the sphere: the length finds its own value",
  weightDecay: 0.01,
  updates: 3000,
  presets: {
    default: { says: "From half a unit of length up to the equilibrium.", params: {} },
    "from-above": {
      says: "Weights that start too long shrink to the same length.",
      params: { startNorm: 2.5 },
    },
    "large-rate": {
      says: "Five times the learning rate: longer weights, and there sooner.",
      params: { learningRate: 0.5 },
    },
    momentum: { says: "Momentum 0.9: longer weights, slower rotation.", params: { momentum: 0.9 } },
  },
});

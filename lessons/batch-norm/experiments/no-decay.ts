import { walkExperiment } from "../walk-experiment";

export default walkExperiment({
  title: "The same without weight decay: the length only grows",
  weightDecay: 0,
  updates: 5000,
  presets: {
    default: { says: "Rotation slows down like the inverse square root of time.", params: {} },
    "large-rate": {
      says: "Five times the learning rate: soon the weights are longer, and turn as slowly.",
      params: { learningRate: 0.5 },
    },
    decay: { says: "A little weight decay stops the growth.", params: { weightDecay: 0.01 } },
  },
});

/** Parameters that the experiments on spherical motion share. */
import { integer, real } from "@contract";

export const learningRate = real({
  tex: "\\eta",
  meaning: "learning rate",
  default: 0.5,
  min: 0.01,
  max: 1,
  scale: "log",
  live: true,
});
export const weightDecay = real({
  tex: "\\lambda",
  meaning: "weight decay",
  default: 0.01,
  min: 0,
  max: 0.2,
  live: true,
});
export const momentum = real({
  tex: "\\alpha",
  meaning: "momentum",
  default: 0,
  min: 0,
  max: 0.95,
});
export const batchSize = integer({
  tex: "B",
  meaning: "batch size",
  default: 32,
  min: 4,
  max: 256,
  scale: "log",
});
export const flips = real({
  tex: "q",
  meaning: "probability that a label is flipped",
  default: 0.2,
  min: 0,
  max: 0.5,
});
export const startNorm = real({
  tex: "\\|w_0\\|",
  meaning: "length of the initial weights",
  default: 1,
  min: 0.2,
  max: 5,
  scale: "log",
});

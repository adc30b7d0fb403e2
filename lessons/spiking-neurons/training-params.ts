/** Parameters that the training experiments share, and how their epochs are cut into rows. */
import { choice, integer, real } from "@contract";
import { exponential, fastSigmoid, triangle, type Surrogate } from "@learning/lif";
import type { Tensor } from "@contract";
import { DEFAULT_MARGIN } from "./latency-xor";

export type Shape = "fastSigmoid" | "triangle" | "exponential";

export const surrogateOf = (shape: Shape, slope: number | Tensor): Surrogate =>
  ({ fastSigmoid, triangle, exponential })[shape](slope);

export const shape = choice<Shape>({
  tex: "\\sigma'",
  meaning: "shape of the surrogate derivative",
  default: "fastSigmoid",
  options: {
    fastSigmoid: "fast sigmoid",
    triangle: "triangle",
    exponential: "exponential",
  },
});

export const epochs = integer({
  tex: "E",
  meaning: "epochs, each one update on the whole training set",
  default: 100,
  min: 20,
  max: 400,
  scale: "log",
});

export const learningRate = real({
  tex: "\\eta",
  meaning: "learning rate of Adam",
  default: 0.05,
  min: 0.005,
  max: 0.2,
  scale: "log",
});

export const sampleSize = integer({
  tex: "n",
  meaning: "training examples",
  default: 100,
  min: 20,
  max: 200,
  scale: "log",
});

export const margin = real({
  tex: "\\gamma",
  meaning: "margin: no value is closer to one half",
  default: DEFAULT_MARGIN,
  min: 0,
  max: 0.2,
});

/** Epochs in one row, for about `rows` rows: measuring on the test set costs more than an epoch. */
export const epochsPerRow = (p: { readonly epochs: number }, rows: number): number =>
  Math.max(1, Math.round(p.epochs / rows));

export const rowsOf = (p: { readonly epochs: number }, rows: number): number =>
  Math.ceil(p.epochs / epochsPerRow(p, rows));

/** Epochs done after a row. */
export const epochsAt = (p: { readonly epochs: number }, rows: number, row: number): number =>
  Math.min(p.epochs, row * epochsPerRow(p, rows));

import type { AnyExperiment, ParamSchema, SeriesSchema } from "@contract";
import type { EditorWord } from "./editor";

/** Of TensorFlow.js, what lessons use most and both engines have. */
const TENSOR = [
  ...["abs", "add", "cast", "clipByValue", "concat", "div", "equal", "exp", "expandDims", "fill", "gather"],
  ...["greater", "less", "log", "matMul", "max", "maximum", "mean", "min", "minimum", "mul", "neg", "norm"],
  ...["ones", "onesLike", "pow", "range", "relu", "reshape", "sigmoid", "sign", "slice", "softmax", "sqrt"],
  ...["square", "stack", "sub", "sum", "tanh", "tensor", "tile", "transpose", "where", "zeros", "zerosLike"],
];
const RANDOM = ["uniform", "normal", "signs", "integers", "permutation", "shared"];

/** What the editor completes: what an experiment is handed, and its own parameters and series. */
export const completionsFor = (experiment: AnyExperiment | undefined): readonly EditorWord[] => [
  ...TENSOR.map((name) => ({ name: `tf.${name}`, says: "TensorFlow.js" })),
  ...RANDOM.map((name) => ({ name: `rng.${name}`, says: "Rng" })),
  ...Object.keys((experiment?.params ?? {}) as ParamSchema).map((name) => ({ name, says: "params" })),
  ...Object.keys((experiment?.series ?? {}) as SeriesSchema).map((name) => ({ name, says: "series" })),
];

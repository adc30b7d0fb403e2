import { scalar, vector } from "@contract";

/** Series of a training run with the given label kinds. */
export const trainingSeries = (kinds: readonly string[]) => ({
  trainError: vector({
    tex: "\\hat L_{01}",
    meaning: "share of training labels the network gets wrong",
    components: kinds,
  }),
  testError: vector({
    tex: "L_{01}",
    meaning: "share of the teacher's labels it gets wrong on fresh inputs",
    components: kinds,
  }),
  margin: vector({
    tex: "\\min_iy_if(x_i)",
    meaning: "smallest training margin (negative while a label is wrong)",
    components: kinds,
  }),
  frobeniusIn: vector({
    tex: "\\|W_1\\|_F",
    meaning: "Frobenius norm of the first layer",
    components: kinds,
  }),
  normOut: vector({ tex: "\\|w_2\\|_2", meaning: "norm of the second layer", components: kinds }),
  spectralIn: vector({ tex: "\\|W_1\\|_2", meaning: "spectral norm of the first layer", components: kinds }),
  groupIn: vector({
    tex: "\\|W_1^\\top\\|_{2,1}",
    meaning: "sum of the norms of the hidden units' weights",
    components: kinds,
  }),
  inputs: scalar({
    tex: "\\sqrt{\\sum\\|x_i\\|^2}",
    meaning: "root of the sum of squared input norms",
  }),
});

/** What the kernels offer; `kernels.ts` beside this folder says it in the page's terms. */
export { products, dense, denseBackward } from "./product";
export { unary, binary, compare, boolToFloat, fill } from "./entries";
export { reduce, move, pieces, copy } from "./shapes";
export { momentum, adam, softmaxCrossEntropy, lif } from "./training";
export { uniforms, normals, signs } from "./random";

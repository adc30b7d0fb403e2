/**
 * Bounds on the empirical Rademacher complexity of ReLU networks with L weight matrices and no biases, by norms of the
 * weights. `inputs` is sqrt(sum |x_i|_2^2) over the n training points (at most X sqrt n); results in the unit of the
 * score. Proportional to each weight matrix; NaN outside the domain (norms >= 0, n > 0, L >= 1 a whole number).
 *
 * They are statements about all networks within the norms. Read off a trained network they measure capacity, but certify
 * nothing: the norms would have to be fixed, or paid for, before the sample was seen.
 */
import { empiricalGapBound } from "./generalization";

export interface NetworkClass {
  /** Number L of weight matrices. */
  readonly layers: number;
  /** Product over the layers of the bounds on their Frobenius norms. */
  readonly frobeniusProduct: number;
  readonly inputs: number;
  readonly n: number;
}

const scaleOf = ({ layers, frobeniusProduct, inputs, n }: NetworkClass): number =>
  Number.isInteger(layers) && layers >= 1 && frobeniusProduct >= 0 && inputs >= 0 && n > 0
    ? (frobeniusProduct * inputs) / n
    : NaN;

/**
 * 2^L prod |W_l|_F inputs / n.
 * Source: B. Neyshabur, R. Tomioka, N. Srebro, "Norm-based capacity control in neural networks", COLT 2015, in the form
 * quoted by Golowich, Rakhlin and Shamir (2018); each layer pays a factor 2 to contraction with absolute values.
 */
export const layerwiseBound = (network: NetworkClass): number => 2 ** network.layers * scaleOf(network);

/**
 * (sqrt(2 log(2) L) + 1) prod |W_l|_F inputs / n: the depth enters by its root.
 * Source: N. Golowich, A. Rakhlin, O. Shamir, "Size-independent sample complexity of neural networks", COLT 2018, theorem
 * 1. Proof: peel the layers inside log E exp(lambda .), so that the factors 2 become L log 2 / lambda; then optimise lambda.
 */
export const depthRootBound = (network: NetworkClass): number =>
  (Math.sqrt(2 * Math.LN2 * network.layers) + 1) * scaleOf(network);

/** Norms of one layer's matrix A (units in rows): spectral norm, and |A^T|_{2,1}, the sum of its rows' norms. */
export interface LayerNorms {
  readonly spectral: number;
  readonly group: number;
}

/**
 * Core of the spectral bound: inputs / (gamma n) prod s_l (sum (|A_l^T|_{2,1} / s_l)^(2/3))^(3/2). The theorem bounds the
 * test error by the margin error plus a constant times this times the logarithm of the largest width (and of n); those
 * factors are left out, so it can order networks but bounds nothing by itself.
 * Source: P. Bartlett, D. Foster, M. Telgarsky, "Spectrally-normalized margin bounds for neural networks", NeurIPS 2017,
 * theorem 1.1 with (1.2), reference matrices 0.
 */
export function spectralCore(
  layers: readonly LayerNorms[],
  { inputs, margin, n }: { readonly inputs: number; readonly margin: number; readonly n: number },
): number {
  if (!(margin > 0) || !(n > 0) || layers.length === 0) return NaN;
  const product = layers.reduce((total, { spectral }) => total * spectral, 1);
  const correction = layers.reduce((total, { spectral, group }) => total + (group / spectral) ** (2 / 3), 0);
  return (inputs / (margin * n)) * product * correction ** 1.5;
}

/** Product of the spectral norms over the margin: a Lipschitz constant, not a bound on the complexity for any width. */
export const lipschitzOverMargin = (layers: readonly LayerNorms[], margin: number): number =>
  margin > 0 ? layers.reduce((total, { spectral }) => total * spectral, 1) / margin : NaN;

/**
 * Bound on the zero-one gap at margin gamma: 2 R / gamma + 3 sqrt(log(2 K/delta) / (2 n)), R the `depthRootBound` of the
 * class and K the number of (norm, margin) pairs listed beforehand among which the sample was allowed to choose.
 */
export const networkMarginBound = (
  network: NetworkClass,
  margin: number,
  delta: number,
  classes = 1,
): number =>
  margin > 0 ? empiricalGapBound(depthRootBound(network) / margin, network.n, delta, classes) : NaN;

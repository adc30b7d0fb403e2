/** Right sides of the lesson's bounds, in float64. */

/** Retention of a neuron with silencing level p under the network-wide floor: rho = 1 - max(p, floor). */
export const retentionOf = (level: number, floor: number): number => 1 - Math.max(level, floor);

/** The largest retention of a network: p_max = 1 - min_i max(p_i, floor). */
export const largestRetention = (levels: readonly number[], floor: number): number =>
  Math.max(...levels.map((level) => retentionOf(level, floor)));

export interface PrintedBound {
  /** C_n, which the source calls a universal constant and does not give. */
  readonly constant: number;
  /** L. */
  readonly layers: number;
  /** C_X. */
  readonly inputNorm: number;
  readonly sampleSize: number;
  /** prod_l C_l. */
  readonly weightNorms: number;
  /** p_max. */
  readonly retention: number;
}

/**
 * (C_n)^L C_X / sqrt(n) (prod_l C_l) (p_max)^((L + 1) / 2).
 * Source: Zhang et al., "On the intrinsic structures of spiking neural networks", JMLR 25 (2024), eq. 42.
 */
export const printedBound = (b: PrintedBound): number =>
  ((b.constant ** b.layers * b.inputNorm) / Math.sqrt(b.sampleSize)) *
  b.weightNorms *
  b.retention ** ((b.layers + 1) / 2);

/** One masked linear layer, masks seen by the supremum: C sqrt(rho) C_X / sqrt(n). */
export const maskedLinearBound = (
  norm: number,
  inputNorm: number,
  sampleSize: number,
  retention: number,
): number => (norm * Math.sqrt(retention) * inputNorm) / Math.sqrt(sampleSize);

/** One masked linear layer, masks averaged inside the supremum: C rho C_X / sqrt(n). */
export const meanLinearBound = (
  norm: number,
  inputNorm: number,
  sampleSize: number,
  retention: number,
): number => (norm * retention * inputNorm) / Math.sqrt(sampleSize);

export interface HiddenLayerBound {
  /** kappa. */
  readonly lipschitz: number;
  /** phi(0). */
  readonly atZero: number;
  /** C_1, largest Euclidean norm of a row. */
  readonly rowNorm: number;
  /** C_2, l1 norm of the readout. */
  readonly readoutNorm: number;
  readonly inputNorm: number;
  readonly sampleSize: number;
  readonly inputRetention: number;
  readonly hiddenRetention: number;
}

/** One hidden layer, masks averaged: (2 kappa C_1 sqrt(rho_0) C_X + |phi(0)|) C_2 rho_1 / sqrt(n). */
export const hiddenLayerBound = (b: HiddenLayerBound): number =>
  ((2 * b.lipschitz * b.rowNorm * Math.sqrt(b.inputRetention) * b.inputNorm + Math.abs(b.atZero)) *
    b.readoutNorm *
    b.hiddenRetention) /
  Math.sqrt(b.sampleSize);

/** One escape-noise neuron with |w| <= C on inputs of norm at most C_X: C C_X / (4 Delta sqrt(n)), by contraction. */
export const escapeNeuronBound = (
  norm: number,
  inputNorm: number,
  width: number,
  sampleSize: number,
): number => (norm * inputNorm) / (4 * width * Math.sqrt(sampleSize));

/** The stage before: C_2 rho_1 (2 kappa C_1 M + |phi(0)| / sqrt(n)), M the mean length of the masked, signed mean input. */
export const contractedBound = (
  b: Omit<HiddenLayerBound, "inputNorm" | "inputRetention"> & { readonly maskedSum: number },
): number =>
  b.readoutNorm *
  b.hiddenRetention *
  (2 * b.lipschitz * b.rowNorm * b.maskedSum + Math.abs(b.atZero) / Math.sqrt(b.sampleSize));

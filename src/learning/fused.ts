/**
 * Several tensor operations in one pass, where the backend has a kernel of that name; it computes what the formulas beside
 * each use say. Backends without it use the formulas.
 */
import type { Tensor, Tensorflow } from "@contract";

export const FUSED = {
  dense: "LearningDense",
  denseBackward: "LearningDenseBackward",
  momentum: "LearningMomentum",
  adam: "LearningAdam",
  softmaxCrossEntropy: "LearningSoftmaxCrossEntropy",
  lif: "LearningLif",
} as const;

export function hasFused(tf: Tensorflow, name: keyof typeof FUSED): boolean {
  const kernel: unknown = tf.getKernel(FUSED[name], tf.getBackend());
  return kernel !== undefined;
}

/** Outputs of the kernel, in its order. Call only where `hasFused` says so. */
export function fused(
  tf: Tensorflow,
  name: keyof typeof FUSED,
  inputs: Readonly<Record<string, Tensor>>,
  attributes: Readonly<Record<string, number | string | boolean>>,
): readonly Tensor[] {
  const out: Tensor | Tensor[] = tf.engine().runKernel(FUSED[name], inputs, attributes);
  return Array.isArray(out) ? out : [out];
}

export const sameShape = (a: Tensor, ...others: readonly Tensor[]): boolean =>
  others.every((b) => b.shape.length === a.shape.length && b.shape.every((n, d) => n === a.shape[d]));

export const allFloat = (...tensors: readonly Tensor[]): boolean =>
  tensors.every(({ dtype }) => dtype === "float32");

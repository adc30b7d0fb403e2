/**
 * Softmax at a temperature, and the gradient of distillation in the limit of high temperatures, in float64.
 *
 * N classes, student logits z, teacher logits v. The gradient by z of the cross-entropy at temperature T is
 * (softmax(z/T) - softmax(v/T)) / T; multiplied by T^2 it tends to (z - mean z - v + mean v) / N.
 * Source: G. Hinton, O. Vinyals, J. Dean, "Distilling the knowledge in a neural network", 2015, section 2.1; the bound on
 * the distance from the limit is derived here.
 */
import { mean } from "@numerics/statistics";

/** Probabilities exp(z_k / T) / sum_j exp(z_j / T). */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const largest = Math.max(...Array.from(logits));
  const weights = Float64Array.from(logits, (z) => Math.exp((z - largest) / temperature));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Entropy -sum p ln p in nats. */
export const entropy = (probabilities: ArrayLike<number>): number =>
  Array.from(probabilities).reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);

/** T (softmax(z/T) - softmax(v/T)): the gradient of the soft loss, multiplied by T^2. */
export function scaledGradient(
  student: ArrayLike<number>,
  teacher: ArrayLike<number>,
  temperature: number,
): Float64Array {
  const target = softmax(teacher, temperature);
  return softmax(student, temperature).map((p, k) => temperature * (p - (target[k] ?? NaN)));
}

/** The limit of the above: (z - mean z - v + mean v) / N, the gradient of half the mean squared logit difference. */
export function limitGradient(student: ArrayLike<number>, teacher: ArrayLike<number>): Float64Array {
  const shift = mean(student) - mean(teacher);
  return Float64Array.from(student, (z, k) => (z - (teacher[k] ?? NaN) - shift) / student.length);
}

/** Largest less smallest. */
export function rangeOf(values: ArrayLike<number>): number {
  const all = Array.from(values);
  return Math.max(...all) - Math.min(...all);
}

/**
 * Upper bound on the largest entry of |scaled gradient - limit|: (a^2 q_a + b^2 q_b) / (2 T), a and b the ranges of the
 * two logit vectors and q_a = min(1, e^(a/T) / N) the largest probability that softmax(z/T) can give. Along t = 1/T each
 * probability s_k(t) has s_k'' = s_k ((z_k - m)^2 - V) with m and V mean and variance of z under s(t), so
 * |s_k''| <= s_k a^2 <= a^2 q_a; Taylor's remainder does the rest.
 */
export const limitDistanceBound = (
  classes: number,
  temperature: number,
  studentRange: number,
  teacherRange: number,
): number => {
  const part = (range: number): number =>
    range * range * Math.min(1, Math.exp(range / temperature) / classes);
  return (part(studentRange) + part(teacherRange)) / (2 * temperature);
};

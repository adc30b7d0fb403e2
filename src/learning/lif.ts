/**
 * Layers of leaky integrate-and-fire neurons in discrete time, forward and backward by explicit formulas, for any number
 * of replicas at once. With input current I_t, decay beta and threshold theta:
 *
 *   u_t = beta u_{t-1} (1 - s_{t-1}) + I_t,   s_t = r_t 1[u_t > theta],   u_0 = s_0 = 0,
 *
 * where r_t in {0, 1} says whether a spike is transmitted (always, without masks). A transmitted spike resets the
 * potential to zero; a silenced one does not, and the neuron tries again at the next step.
 *
 * The derivative of the step is zero almost everywhere. The backward pass puts a surrogate in its place and lets nothing
 * flow through the reset. Source: E. Neftci, H. Mostafa, F. Zenke, "Surrogate gradient learning in spiking neural
 * networks", IEEE Signal Processing Magazine 36 (2019).
 */
import type { Tensor, Tensorflow } from "@contract";
import { allFloat, fused, hasFused, sameShape } from "./fused";

export interface LifConstants {
  /** beta in [0, 1): share of the potential that is left after a step without input. */
  readonly decay: number;
  /** theta. */
  readonly threshold: number;
}

/** What the backward pass needs, one tensor a time step, all of the shape of the currents. */
export interface LifPass {
  /** u_t - theta, before the reset. */
  readonly distances: readonly Tensor[];
  /** Transmitted spikes s_t. */
  readonly spikes: readonly Tensor[];
  /** beta (1 - s_t): what the next potential keeps of this one. */
  readonly gates: readonly Tensor[];
}

/** Runs the layer on its currents I_1, ..., I_T, with masks r_1, ..., r_T of the same shape or none. */
export function lifForward(
  tf: Tensorflow,
  currents: readonly Tensor[],
  { decay, threshold }: LifConstants,
  masks?: readonly Tensor[],
): LifPass {
  const distances: Tensor[] = [];
  const spikes: Tensor[] = [];
  const gates: Tensor[] = [];
  let carried: Tensor | null = null;
  const canFuse = hasFused(tf, "lif");
  currents.forEach((current, t) => {
    const others = [...(carried ? [carried] : []), ...(masks?.[t] ? [masks[t]] : [])];
    if (canFuse && sameShape(current, ...others) && allFloat(current, ...others)) {
      const inputs = Object.fromEntries([current, ...others].map((tensor, i) => [String(i), tensor]));
      const settings = { decay, threshold, carried: carried !== null, masked: masks?.[t] !== undefined };
      const [distance, spike, gate, next] = fused(tf, "lif", inputs, settings);
      if (distance && spike && gate && next) {
        distances.push(distance);
        spikes.push(spike);
        gates.push(gate);
        carried = next;
        return;
      }
    }
    const potential: Tensor = carried ? tf.add(carried, current) : current;
    const distance = tf.sub(potential, threshold);
    const crossed = tf.step(distance);
    const mask = masks?.[t];
    const spike = mask ? tf.mul(crossed, mask) : crossed;
    const gate = tf.sub(decay, tf.mul(decay, spike));
    carried = tf.mul(potential, gate);
    distances.push(distance);
    spikes.push(spike);
    gates.push(gate);
  });
  return { distances, spikes, gates };
}

/** The derivative put in place of that of the step, as a function of the distance u - theta. */
export type Surrogate = (tf: Tensorflow, distance: Tensor) => Tensor;

/** 1 / (1 + k |x|)^2, the derivative of x / (1 + k |x|). The slope k may be a tensor that broadcasts against x. */
export const fastSigmoid =
  (slope: number | Tensor): Surrogate =>
  (tf, x) =>
    tf.square(tf.reciprocal(tf.add(tf.mul(tf.abs(x), slope), 1)));

/** max(0, 1 - k |x|), the derivative of x - k x |x| / 2 for |x| < 1 / k. */
export const triangle =
  (slope: number | Tensor): Surrogate =>
  (tf, x) =>
    tf.relu(tf.sub(1, tf.mul(tf.abs(x), slope)));

/** exp(-k |x|), the derivative of sign(x) (1 - exp(-k |x|)) / k. */
export const exponential =
  (slope: number | Tensor): Surrogate =>
  (tf, x) =>
    tf.exp(tf.neg(tf.mul(tf.abs(x), slope)));

/**
 * Gradients with respect to the currents from those with respect to the transmitted spikes:
 * g(u_t) = g(s_t) r_t surrogate(u_t - theta) + beta (1 - s_t) g(u_{t+1}), and g(I_t) = g(u_t).
 */
export function lifBackward(
  tf: Tensorflow,
  pass: LifPass,
  spikeGradient: (t: number) => Tensor,
  surrogate: Surrogate,
  masks?: readonly Tensor[],
): readonly Tensor[] {
  const gradients: Tensor[] = [];
  let later: Tensor | null = null;
  for (let t = pass.distances.length - 1; t >= 0; t--) {
    const distance = pass.distances[t];
    const gate = pass.gates[t];
    if (!distance || !gate) throw new Error(`The forward pass has no time step ${String(t)}.`);
    const mask = masks?.[t];
    const open = mask ? tf.mul(spikeGradient(t), mask) : spikeGradient(t);
    const direct = tf.mul(open, surrogate(tf, distance));
    later = later ? tf.add(direct, tf.mul(gate, later)) : direct;
    gradients.unshift(later);
  }
  return gradients;
}

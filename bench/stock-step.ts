/** The same step as anyone would write it with TensorFlow.js: automatic differentiation, then an update. */
import type { Tensor, Tensorflow } from "@contract";
import { LEARNING_RATE, startOf, type NetworkCase } from "./network";

export interface Stepper {
  readonly step: () => void;
  /** Mean loss of each replica before the last step. */
  readonly loss: () => ArrayLike<number>;
  readonly dispose: () => void;
}

export function stockStepper(tf: Tensorflow, network: NetworkCase): Stepper {
  const { widths, batch, replicas } = network;
  const outputs = widths.at(-1) ?? 1;
  const start = startOf(network);
  const x = tf.tensor3d(start.x, [replicas, batch, widths[0] ?? 1]);
  const y = tf.tensor3d(start.y, [replicas, batch, outputs]);
  let parameters: Tensor[] = start.weights.flatMap((w, l) => {
    const [k, m] = [widths[l] ?? 1, widths[l + 1] ?? 1];
    return [tf.tensor3d(w, [replicas, k, m]), tf.zeros([replicas, 1, m])];
  });
  let last: Tensor = tf.zeros([replicas]);

  /** Losses of the replicas, (R). */
  function losses(weights: readonly Tensor[]): Tensor {
    let at: Tensor = x;
    for (let l = 0; l < weights.length; l += 2) {
      const [w, b] = [weights[l], weights[l + 1]];
      if (!w || !b) throw new Error("Every layer has weights and biases.");
      const z = tf.add(tf.matMul(at, w), b);
      at = l + 2 < weights.length ? tf.tanh(z) : z;
    }
    const loss = outputs === 1 ? tf.square(tf.sub(at, y)) : tf.neg(tf.sum(tf.mul(y, tf.logSoftmax(at)), 2));
    return tf.div(tf.sum(tf.reshape(loss, [replicas, batch]), 1), batch);
  }

  return {
    step() {
      const next = tf.tidy(() => {
        let each: Tensor = last;
        const gradientsOf = tf.grads((...weights: Tensor[]) => {
          each = tf.keep(losses(weights));
          return tf.sum(each);
        });
        const gradients = gradientsOf(parameters);
        const moved = parameters.map((p, i) => tf.sub(p, tf.mul(LEARNING_RATE, gradients[i] ?? p)));
        last.dispose();
        last = each;
        return moved;
      });
      tf.dispose(parameters);
      parameters = next;
    },
    loss: () => last.dataSync(),
    dispose() {
      tf.dispose([x, y, last, ...parameters]);
    },
  };
}

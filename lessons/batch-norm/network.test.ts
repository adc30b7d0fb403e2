import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { nodeEngine } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";
import { combine, evaluate, forward, inner, lossOf, slopeOf, startNetwork, type Network } from "./network";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const [R, N] = [2, 12];
function make(normalised: boolean): { network: Network; x: Tensor; y: Tensor } {
  const rng = tensorRng(tf, { seed: 3, firstReplica: 0, replicas: R, step: 0 });
  const network = startNetwork(tf, rng, R, [3, 5, 4], 1, normalised);
  // Scales and shifts off their initial values, so that their gradients are tested too.
  const moved = combine(network, network, (t) =>
    tf.add(t, tf.mul(0.1, rng.normal(String(t.size), [t.shape[1] ?? 1, t.shape[2] ?? 1]))),
  );
  return { network: moved, x: rng.normal("x", [N, 3]), y: tf.sign(rng.normal("y", [N, 1])) };
}

describe.each([true, false])("normalised: %s", (normalised) => {
  test("gradient: along random directions it is the central difference of the loss", () => {
    const { network, x, y } = make(normalised);
    const rng = tensorRng(tf, { seed: 9, firstReplica: 0, replicas: R, step: 0 });
    for (const label of ["one", "two", "three"]) {
      const [got, want] = tf.tidy(() => {
        const direction = combine(network, network, (t) =>
          rng.normal(`${label} ${t.shape.join()}`, [t.shape[1] ?? 1, t.shape[2] ?? 1]),
        );
        const h = 2e-3; // 32-bit losses: the error of the difference is about 1e-4 at best
        const at = (sign: number) =>
          lossOf(
            tf,
            forward(
              tf,
              combine(network, direction, (w, v) => tf.add(w, tf.mul(sign * h, v))),
              x,
            ).logit,
            y,
          );
        const difference = tf.div(tf.sub(at(1), at(-1)), 2 * h);
        return [inner(tf, slopeOf(tf, network, x, y).gradient, direction).dataSync(), difference.dataSync()];
      });
      got?.forEach((value, r) => expect(value).toBeCloseTo(want?.[r] ?? NaN, 2));
    }
  });

  test("an independent formula: TensorFlow's own differentiation gives the same gradient", () => {
    const { network, x, y } = make(normalised);
    const ours = slopeOf(tf, network, x, y).gradient;
    const leaves: Tensor[] = [];
    combine(network, network, (t) => (leaves.push(t), t));
    const loss = (...parts: Tensor[]): Tensor => {
      let next = 0;
      const rebuilt = combine(network, network, () => parts[next++] ?? tf.scalar(NaN));
      return tf.sum(lossOf(tf, forward(tf, rebuilt, x).logit, y));
    };
    const theirs = tf.grads(loss)(leaves);
    let next = 0;
    combine(ours, ours, (t) => {
      const other = theirs[next++]?.dataSync() ?? [];
      t.dataSync().forEach((value, i) => expect(value).toBeCloseTo(other[i] ?? NaN, 4));
      return t;
    });
  });
});

test("evaluation by the batch's own statistics gives the training-mode logits", () => {
  const { network, x } = make(true);
  const difference = tf.tidy(() => {
    const pass = forward(tf, network, x);
    const own = pass.normalised.flatMap((n) => (n ? [n] : []));
    return Array.from(tf.sub(evaluate(tf, network, own, x), pass.logit).dataSync());
  });
  for (const value of difference) expect(Math.abs(value)).toBeLessThan(1e-5);
});

test("a normalised network does not change when a hidden layer's weights are scaled", () => {
  const { network, x } = make(true);
  const [before, after] = tf.tidy(() => {
    const scaled = {
      ...network,
      hidden: network.hidden.map((layer) => ({ ...layer, weights: tf.mul(7, layer.weights) })),
    };
    return [forward(tf, network, x).logit.dataSync(), forward(tf, scaled, x).logit.dataSync()];
  });
  // Up to epsilon = 1e-5 against variances of order one.
  before?.forEach((value, i) => expect(after?.[i]).toBeCloseTo(value, 3));
});

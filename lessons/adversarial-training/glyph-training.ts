/**
 * Four ways to train a network on glyph digits, and how its accuracy under attack is measured. Shapes: R replicas, n
 * images, B images in a batch.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { GLYPH_PIXELS } from "@learning/glyph-digits";
import { attack, crossEntropySlope, fgsm, type Attack } from "./attacks";
import {
  forward,
  initialLayers,
  layerGradients,
  networkOf,
  type Layers,
  type Network,
} from "./glyph-network";

export const METHODS = ["natural", "FGSM", "PGD", "TRADES"] as const;
export type Method = (typeof METHODS)[number];

export const BATCH = 100;
export const LEARNING_RATE = 2e-3;
/** Steps of the attack by which accuracy is measured. */
export const MEASURING_STEPS = 20;
/** Standard deviation of the start of TRADES' inner search: at the image itself the divergence has no slope. */
const TRADES_START = 0.001;

export interface Training {
  readonly radius: number;
  /** Steps of the inner search of PGD and TRADES. */
  readonly attackSteps: number;
  /** Length of one of those steps over the radius. */
  readonly relativeStep: number;
  /** Weight of TRADES' divergence. */
  readonly beta: number;
}

/** Images (R, n, 144) with their classes as indicator rows (R, n, 10). */
export type Labelled = { readonly x: Tensor; readonly y: Tensor };

/** A network under training: what an update needs. */
export type Model = {
  readonly layers: readonly Tensor[];
  readonly moments: {
    readonly updates: number;
    readonly mean: readonly Tensor[];
    readonly square: readonly Tensor[];
  };
};

export function newModel(tf: Tensorflow, rng: Rng, hidden: number, replicas: number): Model {
  const layers = initialLayers(tf, rng, "network", hidden, replicas);
  return { layers, moments: adamStart(tf, layers) };
}

export function layersOf({ layers }: Model): Layers {
  const [into, intoBias, out, outBias] = layers;
  if (!into || !intoBias || !out || !outBias) throw new Error("A network has four layers' tensors.");
  return [into, intoBias, out, outBias];
}

/** Rows `indices` (R, B) of the images (R, n, width). */
export function rowsAt(tf: Tensorflow, data: Tensor, indices: Tensor): Tensor {
  const [replicas = 1, , width = 1] = data.shape;
  const [, batch = 1] = indices.shape;
  const replica = tf.mul(tf.reshape(tf.range(0, replicas, 1, "int32"), [replicas, 1]), tf.onesLike(indices));
  const places = tf.reshape(tf.stack([replica, indices], 2), [replicas * batch, 2]);
  return tf.reshape(tf.gatherND(data, places), [replicas, batch, width]);
}

const uniformStart = (
  tf: Tensorflow,
  rng: Rng,
  label: string,
  count: number,
  radius: number | Tensor,
): Tensor => tf.mul(radius, tf.sub(tf.mul(2, rng.uniform(label, [count, GLYPH_PIXELS])), 1));

/** Gradients of the mean loss of a batch by the layers. */
function gradientsOf(
  tf: Tensorflow,
  network: Network,
  method: Method,
  batch: Labelled,
  training: Training,
  random: { readonly rng: Rng; readonly label: string },
): Layers {
  const { x, y } = batch;
  const count = x.shape[1] ?? 1;
  const { radius, attackSteps: steps } = training;
  const inner: Attack = { radius, stepSize: training.relativeStep * radius, steps };
  const slope = crossEntropySlope(tf, y);
  if (method === "TRADES") {
    const clean = forward(tf, network, x);
    const p = tf.softmax(clean.logits);
    const start = tf.mul(TRADES_START, random.rng.normal(random.label, [count, GLYPH_PIXELS]));
    const moved = attack(tf, network, x, crossEntropySlope(tf, p), inner, start);
    const attacked = forward(tf, network, moved);
    const apart = tf.sub(tf.logSoftmax(clean.logits), tf.logSoftmax(attacked.logits)); // ln p - ln p'
    const divergence = tf.sum(tf.mul(p, apart), 2, true);
    const perImage = training.beta / count;
    const byClean = tf.add(
      tf.mul(1 / count, tf.sub(p, y)),
      tf.mul(perImage, tf.mul(p, tf.sub(apart, divergence))),
    );
    const byAttacked = tf.mul(perImage, tf.sub(tf.softmax(attacked.logits), p));
    const one = layerGradients(tf, network, x, clean, byClean);
    const other = layerGradients(tf, network, moved, attacked, byAttacked);
    return [
      tf.add(one[0], other[0]),
      tf.add(one[1], other[1]),
      tf.add(one[2], other[2]),
      tf.add(one[3], other[3]),
    ];
  }
  const at =
    method === "natural"
      ? x
      : method === "FGSM"
        ? attack(tf, network, x, slope, fgsm(radius))
        : attack(tf, network, x, slope, inner, uniformStart(tf, random.rng, random.label, count, radius));
  const pass = forward(tf, network, at);
  return layerGradients(tf, network, at, pass, tf.mul(1 / count, slope(pass.logits)));
}

/** One update of `model` on the batch of the images with these indices (R, B). */
export function updateModel(
  tf: Tensorflow,
  model: Model,
  method: Method,
  data: Labelled,
  indices: Tensor,
  training: Training,
  random: { readonly rng: Rng; readonly label: string },
): Model {
  const { layers, updates, mean, square } = tf.tidy(() => {
    const batch = { x: rowsAt(tf, data.x, indices), y: rowsAt(tf, data.y, indices) };
    const network = networkOf(tf, layersOf(model));
    const gradients = gradientsOf(tf, network, method, batch, training, random);
    const next = adamStep(tf, model.layers, gradients, model.moments, { learningRate: LEARNING_RATE });
    return {
      layers: [...next.parameters],
      updates: next.moments.updates,
      mean: [...next.moments.mean],
      square: [...next.moments.square],
    };
  });
  return { layers, moments: { updates, mean, square } };
}

/** Batch number `batch` of an epoch in this order (R, n): (R, at most 100). */
export function batchOf(tf: Tensorflow, order: Tensor, batch: number): Tensor {
  const [replicas = 1, count = 1] = order.shape;
  const from = batch * BATCH;
  return tf.slice(order, [0, from], [replicas, Math.min(BATCH, count - from)]);
}

export const batchesOf = (count: number): number => Math.ceil(count / BATCH);

/** Share of images whose largest logit is at their class's place: (R). */
export function accuracyOf(tf: Tensorflow, logits: Tensor, y: Tensor): Tensor {
  const right = tf.equal(tf.argMax(logits, 2), tf.argMax(y, 2));
  return tf.mean(tf.cast(right, "float32"), 1);
}

/**
 * Images moved by the attack that measures: steps of a quarter of the radius up the cross-entropy, from a uniform start.
 * One radius for all images, or one for each, (1, n, 1).
 */
export function attackedImages(
  tf: Tensorflow,
  rng: Rng,
  network: Network,
  data: Labelled,
  { radius, steps }: { readonly radius: number | Tensor; readonly steps: number },
): Tensor {
  const start = uniformStart(tf, rng, "measuring attack", data.x.shape[1] ?? 1, radius);
  const how: Attack = {
    radius,
    stepSize: typeof radius === "number" ? radius / 4 : tf.div(radius, 4),
    steps,
  };
  return attack(tf, network, data.x, crossEntropySlope(tf, data.y), how, start);
}

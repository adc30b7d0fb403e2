/**
 * V networks 144-H-10 with ReLU on the same images, side by side in one: their hidden units are columns of one layer and
 * the second layer is block-diagonal. They start from the same weights and see the same batches, and differ in their
 * targets alone. Shapes: R replicas, B images.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { GLYPH_CLASSES, GLYPH_PIXELS } from "@learning/glyph-digits";
import {
  affine,
  biasesOf,
  crossProduct,
  factorOf,
  times,
  transposedFactorOf,
  type Factor,
} from "@learning/replica-product";

export type SideBySide = {
  readonly variants: number;
  /** Weights and biases: (R, 144, V H), (R, 1, V H), (R, V H, 10 V), (R, 1, 10 V). */
  readonly layers: readonly Tensor[];
  readonly moments: {
    readonly updates: number;
    readonly mean: readonly Tensor[];
    readonly square: readonly Tensor[];
  };
};

/** 1 where unit and output belong to the same network: (1, V H, 10 V). */
function blocks(tf: Tensorflow, variants: number, hidden: number): Tensor {
  const same = tf.reshape(tf.eye(variants), [variants, 1, variants, 1]);
  return tf.reshape(tf.mul(same, tf.ones([1, hidden, 1, GLYPH_CLASSES])), [
    1,
    variants * hidden,
    variants * GLYPH_CLASSES,
  ]);
}

/** He-normal weights, the same for each network of a replica, and zero biases. */
export function newNetworks(
  tf: Tensorflow,
  rng: Rng,
  name: string,
  {
    variants,
    hidden,
    replicas,
  }: { readonly variants: number; readonly hidden: number; readonly replicas: number },
): SideBySide {
  const into = tf.mul(Math.sqrt(2 / GLYPH_PIXELS), rng.normal(`${name} into`, [GLYPH_PIXELS, hidden]));
  const out = tf.mul(Math.sqrt(2 / hidden), rng.normal(`${name} out`, [hidden, GLYPH_CLASSES]));
  const layers = [
    tf.tile(into, [1, 1, variants]),
    tf.zeros([replicas, 1, variants * hidden]),
    tf.mul(tf.tile(out, [1, variants, variants]), blocks(tf, variants, hidden)),
    tf.zeros([replicas, 1, variants * GLYPH_CLASSES]),
  ];
  return { variants, layers, moments: adamStart(tf, layers) };
}

interface Pass {
  readonly hidden: Tensor; // (R, B, V H)
  readonly logits: Tensor; // (R, B, 10 V)
}

function pass(tf: Tensorflow, { layers }: SideBySide, x: Tensor | Factor): Pass {
  const [into, intoBias, out, outBias] = layers;
  if (!into || !intoBias || !out || !outBias)
    throw new Error("Networks side by side have four layers' tensors.");
  const hidden = affine(tf, x, factorOf(tf, into), biasesOf(tf, intoBias), "relu");
  return { hidden, logits: affine(tf, hidden, factorOf(tf, out), biasesOf(tf, outBias)) };
}

/** Logits of every network on images (R, B, 144), or (1, B, 144) if every replica sees the same: (R, B, V, 10). */
export function logitsOf(tf: Tensorflow, networks: SideBySide, x: Tensor): Tensor {
  const [given = 1, batch = 1] = x.shape;
  const replicas = networks.layers[0]?.shape[0] ?? 1;
  // The same matrix for each replica: a tiled batch would be copied twice.
  const images = given === replicas ? x : Array.from({ length: replicas }, () => factorOf(tf, x)).flat();
  return tf.reshape(pass(tf, networks, images).logits, [replicas, batch, networks.variants, GLYPH_CLASSES]);
}

/**
 * One update of Adam for every network. `slope` gives the gradient of an image's loss by the logits, both (R, B, V, 10);
 * the loss is the mean over the batch.
 */
export function update(
  tf: Tensorflow,
  networks: SideBySide,
  x: Tensor,
  slope: (logits: Tensor) => Tensor,
  learningRate: number,
): SideBySide {
  const { variants, layers, moments } = networks;
  const [replicas = 1, batch = 1] = x.shape;
  const { hidden, logits } = pass(tf, networks, x);
  const byLogits = tf.reshape(
    tf.mul(1 / batch, slope(tf.reshape(logits, [replicas, batch, variants, GLYPH_CLASSES]))),
    [replicas, batch, variants * GLYPH_CLASSES],
  );
  const out = layers[2];
  const width = hidden.shape[2] ?? 1;
  if (!out) throw new Error("Networks side by side have four layers' tensors.");
  const byHidden = tf.mul(times(tf, byLogits, transposedFactorOf(tf, out)), tf.step(hidden)); // (R, B, V H)
  const gradients = [
    crossProduct(tf, x, factorOf(tf, byHidden)),
    tf.sum(byHidden, 1, true),
    tf.mul(crossProduct(tf, hidden, factorOf(tf, byLogits)), blocks(tf, variants, width / variants)),
    tf.sum(byLogits, 1, true),
  ];
  const moved = adamStep(tf, layers, gradients, moments, { learningRate });
  return { variants, layers: moved.parameters, moments: moved.moments };
}

/**
 * Gradient by the logits z of rho s CE(softmax(z/T); softmax(v/T)) + (1 - rho) CE(softmax(z); y), s = T^2 or 1, for
 * networks with a soft ratio and a temperature each: rho s (softmax(z/T) - softmax(v/T)) / T + (1 - rho) (softmax(z) - y).
 */
export function mixedSlope(
  tf: Tensorflow,
  logits: Tensor, // (R, B, V, 10)
  target: {
    readonly teacher: Tensor; // logits (R, B, V, 10)
    readonly labels: Tensor; // one-hot (R, B, 1, 10)
    readonly ratios: readonly number[]; // (V)
    readonly temperatures: readonly number[]; // (V)
    readonly scaled: boolean;
  },
): Tensor {
  const perVariant = (values: readonly number[]): Tensor =>
    tf.tensor4d([...values], [1, 1, values.length, 1]);
  const temperature = perVariant(target.temperatures);
  const soft = perVariant(
    target.ratios.map((ratio, k) => {
      const T = target.temperatures[k] ?? NaN;
      return target.scaled ? ratio * T : ratio / T;
    }),
  );
  const bySoft = tf.sub(
    tf.softmax(tf.div(logits, temperature)),
    tf.softmax(tf.div(target.teacher, temperature)),
  );
  const byHard = tf.sub(tf.softmax(logits), target.labels);
  return tf.add(tf.mul(soft, bySoft), tf.mul(perVariant(target.ratios.map((ratio) => 1 - ratio)), byHard));
}

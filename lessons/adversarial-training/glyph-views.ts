/** Single images under attack: a test image at all the radii that the picture can show, and what a reader draws. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import { attack, crossEntropySlope } from "./attacks";
import { forward, networkOf } from "./glyph-network";
import { VIEWED_METHODS, VIEWED_NAMES, VIEWED_RADII } from "./glyph-table";
import {
  MEASURING_STEPS,
  attackedImages,
  layersOf,
  type Labelled,
  type Method,
  type Model,
} from "./glyph-training";

/** Radius at which a reader's drawing is attacked. */
const DRAWN_RADIUS = 0.1;

/** Names of the answers to a drawing: each network's reading of it, and of what the attack makes of it. */
export const DRAWN_MODELS: Readonly<Record<string, string>> = Object.fromEntries(
  VIEWED_METHODS.flatMap((method) => [
    [method, VIEWED_NAMES[method]],
    [`${method} attacked`, `${VIEWED_NAMES[method]}, after an attack of radius ${String(DRAWN_RADIUS)}`],
  ]),
);

/**
 * Class probabilities (R, N, 10) of images (R, N, 144) by model. Nobody says what a drawing shows, so the attack leads
 * away from what the network itself reads; it starts at the image, since an answer draws no random numbers.
 */
export function readingsOfDrawing(
  tf: Tensorflow,
  models: Readonly<Record<Method, Model>>,
  images: Tensor,
): Readonly<Record<string, Tensor>> {
  const how = { radius: DRAWN_RADIUS, stepSize: DRAWN_RADIUS / 4, steps: MEASURING_STEPS };
  return Object.fromEntries(
    VIEWED_METHODS.flatMap((method) => {
      const network = networkOf(tf, layersOf(models[method]));
      const { logits } = forward(tf, network, images);
      const read = tf.oneHot(tf.argMax(logits, 2), GLYPH_CLASSES);
      const moved = attack(tf, network, images, crossEntropySlope(tf, tf.cast(read, "float32")), how);
      return [
        [method, tf.softmax(logits)],
        [`${method} attacked`, tf.softmax(forward(tf, network, moved).logits)],
      ];
    }),
  );
}

/**
 * Changes of the first test image of a class by network and radius, and the logits of the changed image: (R, 2, 21, 144)
 * and (R, 2, 21, 10). All radii are attacked at once, as one image each.
 */
export function viewsOf(
  tf: Tensorflow,
  rng: Rng,
  models: Readonly<Record<Method, Model>>,
  tests: Labelled,
  digit: number,
): { readonly shifts: Tensor; readonly logits: Tensor } {
  const copies = (data: Tensor): Tensor =>
    tf.tile(tf.slice(data, [0, digit, 0], [-1, 1, -1]), [1, VIEWED_RADII.length, 1]); // sample i has class i mod 10
  const viewed = { x: copies(tests.x), y: copies(tests.y) };
  const radius = tf.tensor3d([...VIEWED_RADII], [1, VIEWED_RADII.length, 1]);
  const seen = VIEWED_METHODS.map((method) => {
    const network = networkOf(tf, layersOf(models[method]));
    const moved = attackedImages(tf, rng, network, viewed, { radius, steps: MEASURING_STEPS });
    return { shift: tf.sub(moved, viewed.x), logits: forward(tf, network, moved).logits };
  });
  return {
    shifts: tf.stack(
      seen.map(({ shift }) => shift),
      1,
    ),
    logits: tf.stack(
      seen.map(({ logits }) => logits),
      1,
    ),
  };
}

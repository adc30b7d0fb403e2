/** One test image under attack at all the radii that the picture can show. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { forward, networkOf } from "./glyph-network";
import { VIEWED_METHODS, VIEWED_RADII } from "./glyph-table";
import {
  MEASURING_STEPS,
  attackedImages,
  layersOf,
  type Labelled,
  type Method,
  type Model,
} from "./glyph-training";

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

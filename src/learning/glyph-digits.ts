/**
 * Glyph digits: a ten-class population of 12 x 12 digit images in [0, 1] whose generative law is known, so that a fresh
 * test sample of any size is a call away. A class is a polyline; a sample warps it smoothly, scales, shears, rotates and
 * shifts it, draws it with a pen of random width and contrast, and adds pixel noise. Original to this project.
 *
 * Sample i of the stream `seed` has a generator of its own, so any row can be drawn alone. It takes 156 uniforms in a
 * fixed order, whatever the law, so that changing a range never shifts the others.
 */
import { GLYPH_EDGE, GLYPH_PIXELS, clip, inkAt, lowerToDistances } from "./glyph-pen";
import { GLYPH_CLASSES, skeletonOf } from "./glyph-skeletons";
import { mulberry32, sampleState } from "./mulberry32";

export { GLYPH_CLASSES, GLYPH_EDGE, GLYPH_PIXELS };

/** Ranges of the twelve uniforms and the size of the noise. Lengths are in units of the image's edge. */
export interface GlyphLaw {
  /** Rotation in radians, uniform on [-rotation, rotation]. */
  readonly rotation: number;
  /** Scale of each axis, uniform on [least, most]. */
  readonly scale: readonly [least: number, most: number];
  readonly shear: number;
  /** Shift along each axis, uniform on [-shift, shift]; one pixel is 1/12. */
  readonly shift: number;
  readonly strokeWidth: readonly [least: number, most: number];
  readonly contrast: readonly [least: number, most: number];
  /** Amplitude of the smooth warp. */
  readonly warp: number;
  /** Standard deviation of the pixel noise before clipping to [0, 1]. */
  readonly noise: number;
}

export const EASY_GLYPHS: GlyphLaw = {
  rotation: 0.3,
  scale: [0.8, 1.1],
  shear: 0.25,
  shift: 0.08,
  strokeWidth: [0.09, 0.17],
  contrast: [0.7, 1],
  warp: 0.035,
  noise: 0.08,
};
/** Larger shifts: depth pays. */
export const HARD_GLYPHS: GlyphLaw = { ...EASY_GLYPHS, shift: 0.12 };
export const NOISY_GLYPHS: GlyphLaw = { ...EASY_GLYPHS, noise: 0.15 };
export const NOISE_FREE_GLYPHS: GlyphLaw = { ...EASY_GLYPHS, noise: 0 };

/** The balanced label of sample i: i mod 10. */
export const glyphLabel = (index: number): number => index % GLYPH_CLASSES;

/** Uniforms that the pose takes: the twelve parameters of the law. */
interface Pose {
  readonly angle: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly shear: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly strokeWidth: number;
  readonly contrast: number;
  readonly phases: readonly [number, number, number, number];
}

function drawPose(next: () => number, law: GlyphLaw): Pose {
  const around = (reach: number): number => reach * (2 * next() - 1);
  const within = ([least, most]: readonly [number, number]): number => least + (most - least) * next();
  const phase = (): number => 2 * Math.PI * next();
  // An object literal is evaluated in the order written, which is the order of the stream.
  return {
    angle: around(law.rotation),
    scaleX: within(law.scale),
    scaleY: within(law.scale),
    shear: around(law.shear),
    shiftX: around(law.shift),
    shiftY: around(law.shift),
    strokeWidth: within(law.strokeWidth),
    contrast: within(law.contrast),
    phases: [phase(), phase(), phase(), phase()],
  };
}

/** Vertices (x, y, x, y, ...) of a class's skeleton after warp, scale, shear, rotation and shift. */
function placeSkeleton(label: number, pose: Pose, warp: number): Float64Array {
  const skeleton = skeletonOf(label);
  const placed = new Float64Array(skeleton.length);
  const [p1, p2, p3, p4] = pose.phases;
  const cos = Math.cos(pose.angle);
  const sin = Math.sin(pose.angle);
  for (let v = 0; v < skeleton.length; v += 2) {
    const x = skeleton[v] ?? NaN;
    const y = skeleton[v + 1] ?? NaN;
    const alongX = 2 * Math.PI * x;
    const alongY = 2 * Math.PI * y;
    const warpedX = x + warp * (Math.sin(alongY + p1) + Math.sin(alongX + p3));
    const warpedY = y + warp * (Math.sin(alongX + p2) + Math.sin(alongY + p4));
    const b = (warpedY - 0.5) * pose.scaleY;
    const a = (warpedX - 0.5) * pose.scaleX + pose.shear * b;
    placed[v] = cos * a - sin * b + 0.5 + pose.shiftX; // y grows downwards
    placed[v + 1] = sin * a + cos * b + 0.5 + pose.shiftY;
  }
  return placed;
}

/** Reused from sample to sample: squared distances of the pixels from the glyph. */
const distances = new Float64Array(GLYPH_PIXELS);

/**
 * Writes the 144 pixels of sample `index` of the stream `seed` to `out` from `offset` on. The label, i mod 10 unless
 * given, consumes no random number. Computed in float64, rounded only by the type of `out`.
 */
export function drawGlyph(
  out: Float32Array | Float64Array,
  offset: number,
  sample: { readonly seed: number; readonly index: number; readonly label?: number },
  law: GlyphLaw = EASY_GLYPHS,
): void {
  const next = mulberry32(sampleState(sample.seed, sample.index));
  const pose = drawPose(next, law);
  distances.fill(Infinity);
  lowerToDistances(placeSkeleton(sample.label ?? glyphLabel(sample.index), pose, law.warp), distances);
  for (let pixel = 0; pixel < GLYPH_PIXELS; pixel += 2) {
    // One Box-Muller pair for two pixels, consumed also where there is no noise.
    const radius = law.noise * Math.sqrt(-2 * Math.log(1 - next()));
    const turn = 2 * Math.PI * next();
    out[offset + pixel] = shade(pixel, pose, radius * Math.cos(turn));
    out[offset + pixel + 1] = shade(pixel + 1, pose, radius * Math.sin(turn));
  }
}

/** Ink at this contrast, plus noise, clipped to [0, 1]. */
const shade = (pixel: number, pose: Pose, noise: number): number =>
  clip(pose.contrast * inkAt(distances[pixel] ?? NaN, pose.strokeWidth) + noise);

/** Samples first, ..., first + count - 1 of the stream `seed`, balanced: (count, 144) row by row, in float32. */
export function glyphImages(
  seed: number,
  count: number,
  law: GlyphLaw = EASY_GLYPHS,
  first = 0,
): Float32Array {
  const out = new Float32Array(count * GLYPH_PIXELS);
  for (let i = 0; i < count; i++) drawGlyph(out, i * GLYPH_PIXELS, { seed, index: first + i }, law);
  return out;
}

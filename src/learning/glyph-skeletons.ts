/**
 * Stroke skeletons of the digits 0 to 9 in the unit box, x to the right and y downwards: one polyline a class, as
 * coordinates (x, y, x, y, ...).
 */

const zero = Array.from({ length: 13 }, (_, k) => {
  const t = (2 * Math.PI * k) / 12;
  return [0.5 + 0.28 * Math.cos(t), 0.5 + 0.38 * Math.sin(t)];
}).flat();

// prettier-ignore
const skeletons: readonly Float64Array[] = [
  zero,
  [0.35, 0.25,  0.52, 0.12,  0.52, 0.88],
  [0.25, 0.28,  0.35, 0.14,  0.55, 0.12,  0.72, 0.25,  0.68, 0.45,  0.25, 0.88,  0.75, 0.88],
  [0.27, 0.16,  0.55, 0.12,  0.72, 0.28,  0.60, 0.46,  0.45, 0.48,  0.65, 0.53,  0.74, 0.70,  0.58, 0.88,  0.26, 0.84],
  [0.62, 0.88,  0.62, 0.12,  0.22, 0.62,  0.80, 0.62],
  [0.70, 0.12,  0.30, 0.12,  0.28, 0.46,  0.52, 0.42,  0.72, 0.56,  0.70, 0.76,  0.52, 0.88,  0.26, 0.82],
  [0.65, 0.14,  0.42, 0.26,  0.29, 0.50,  0.28, 0.70,  0.42, 0.87,  0.62, 0.84,  0.71, 0.68,  0.60, 0.53,  0.40, 0.54,
   0.29, 0.66],
  [0.24, 0.14,  0.76, 0.14,  0.42, 0.88],
  [0.50, 0.48,  0.31, 0.36,  0.34, 0.18,  0.50, 0.11,  0.66, 0.18,  0.69, 0.36,  0.50, 0.48,  0.29, 0.62,  0.32, 0.81,
   0.50, 0.89,  0.68, 0.81,  0.71, 0.62,  0.50, 0.48],
  [0.70, 0.36,  0.60, 0.50,  0.40, 0.48,  0.30, 0.32,  0.40, 0.15,  0.58, 0.13,  0.70, 0.28,  0.70, 0.50,  0.60, 0.88],
].map((coordinates) => Float64Array.from(coordinates));

export const GLYPH_CLASSES = skeletons.length;

/** Vertices of the class's polyline, (x, y) after (x, y). */
export function skeletonOf(label: number): Float64Array {
  const skeleton = skeletons[label];
  if (!skeleton)
    throw new Error(`A glyph's label must be a whole number from 0 to 9; it was ${String(label)}.`);
  return skeleton;
}

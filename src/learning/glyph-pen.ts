/** The pen of glyph digits: polylines in the unit box, y downwards, as grey pixels of a 12 x 12 image. */

/** Pixels along an edge, and in an image. Pixel (row, column) has the flat index 12 row + column. */
export const GLYPH_EDGE = 12;
export const GLYPH_PIXELS = GLYPH_EDGE * GLYPH_EDGE;

/** Lengths whose square is below this count as 0: a segment without length is a point. */
const SHORTEST_SQUARED = 1e-12;

/** Lowers `out` to the squared distance from each pixel's centre to the polyline (x, y, x, y, ...), where that is less. */
export function lowerToDistances(vertices: ArrayLike<number>, out: Float64Array): void {
  const last = Math.max(vertices.length - 2, 2); // a single vertex is a segment to itself
  for (let v = 0; v < last; v += 2) {
    const x0 = vertices[v] ?? NaN;
    const y0 = vertices[v + 1] ?? NaN;
    const dx = (vertices[v + 2] ?? x0) - x0;
    const dy = (vertices[v + 3] ?? y0) - y0;
    const perSquaredLength = 1 / Math.max(dx * dx + dy * dy, SHORTEST_SQUARED);
    for (let row = 0; row < GLYPH_EDGE; row++) {
      const fromY = (row + 0.5) / GLYPH_EDGE - y0;
      for (let column = 0; column < GLYPH_EDGE; column++) {
        const fromX = (column + 0.5) / GLYPH_EDGE - x0;
        const t = Math.min(1, Math.max(0, (fromX * dx + fromY * dy) * perSquaredLength));
        const ex = fromX - t * dx;
        const ey = fromY - t * dy;
        const squared = ex * ex + ey * ey;
        const pixel = row * GLYPH_EDGE + column;
        if (squared < (out[pixel] ?? NaN)) out[pixel] = squared;
      }
    }
  }
}

/** Ink of a stroke of this width at this squared distance from its centre line: 1 inside, a linear edge of one pixel. */
export const inkAt = (squaredDistance: number, strokeWidth: number): number =>
  clip((strokeWidth / 2 - Math.sqrt(squaredDistance)) * GLYPH_EDGE + 0.5);

export const clip = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * What a reader has drawn, as an image of the kind the networks know: strokes as polylines (x, y, x, y, ...) in the unit
 * box. Without strokes the image is empty.
 */
export function inkStrokes(
  strokes: readonly ArrayLike<number>[],
  { strokeWidth = 0.13, contrast = 1 }: { readonly strokeWidth?: number; readonly contrast?: number } = {},
): Float32Array {
  const distances = new Float64Array(GLYPH_PIXELS).fill(Infinity);
  for (const stroke of strokes) if (stroke.length >= 2) lowerToDistances(stroke, distances);
  return Float32Array.from(distances, (squared) => contrast * inkAt(squared, strokeWidth));
}

/** Height of most skeletons in the unit box. */
const USUAL_HEIGHT = 0.76;

/**
 * The same strokes moved and scaled, aspect kept, so that their bounding box is centred and as high as a glyph's (or as
 * wide, if it is wider than high).
 */
export function fitStrokes(strokes: readonly ArrayLike<number>[]): readonly Float64Array[] {
  const along = (axis: 0 | 1): number[] =>
    strokes.flatMap((stroke) => Array.from(stroke).filter((_, i) => i % 2 === axis));
  const [xs, ys] = [along(0), along(1)];
  if (xs.length === 0) return [];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(right - left, bottom - top);
  const scale = size > 0 ? USUAL_HEIGHT / size : 1;
  const centre = [(left + right) / 2, (top + bottom) / 2];
  return strokes.map((stroke) =>
    Float64Array.from(stroke, (value, i) => 0.5 + scale * (value - (centre[i % 2] ?? NaN))),
  );
}

/** Text of SVG paths, in pixels to a tenth: more is not seen, and costs time to write and to read. */
export const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** One path through points, with gaps where they are not finite or `hidden`. */
export function pathThrough(
  px: Float64Array,
  py: Float64Array,
  rows: readonly number[],
  hidden: (x: number, y: number) => boolean = () => false,
): string {
  let path = "";
  let down = false;
  for (const row of rows) {
    const [x = NaN, y = NaN] = [px[row], py[row]];
    const drawn = Number.isFinite(x + y) && !hidden(x, y);
    if (drawn) path += `${down ? "L" : "M"}${point(x, y)}`;
    down = drawn;
  }
  return path;
}

export const everyRow = (values: ArrayLike<number>): readonly number[] =>
  Array.from({ length: values.length }, (_, i) => i);

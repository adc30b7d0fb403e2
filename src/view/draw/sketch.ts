/** A drawing in the unit box, x to the right and y downwards, made by a pointer or, point by point, by keys. */

/** Strokes as polylines (x, y, x, y, ...). */
export interface Sketch {
  readonly strokes: readonly (readonly number[])[];
  /** Where the keyboard's pen is. */
  readonly pen: readonly [x: number, y: number];
  /** Whether the next point continues the last stroke. */
  readonly down: boolean;
}

export const BLANK: Sketch = { strokes: [], pen: [0.5, 0.5], down: false };

/** Points closer than this to the one before add nothing that a pixel of 1/12 shows. */
const NEAR = 0.006;
/** Most points of a drawing: a page must not be filled by a pen that never rests. */
const MOST_POINTS = 4000;

const inBox = (value: number): number => Math.min(1, Math.max(0, value));
const pointsOf = ({ strokes }: Sketch): number => strokes.reduce((sum, { length }) => sum + length / 2, 0);

export const begin = (sketch: Sketch, x: number, y: number): Sketch =>
  pointsOf(sketch) >= MOST_POINTS
    ? sketch
    : { strokes: [...sketch.strokes, [inBox(x), inBox(y)]], pen: [inBox(x), inBox(y)], down: true };

/** The last stroke, led on to a point. */
export function extend(sketch: Sketch, x: number, y: number): Sketch {
  const last = sketch.strokes.at(-1);
  if (!last || !sketch.down) return begin(sketch, x, y);
  const [toX, toY] = [inBox(x), inBox(y)];
  const apart = Math.hypot(toX - (last.at(-2) ?? NaN), toY - (last.at(-1) ?? NaN));
  if (apart < NEAR || pointsOf(sketch) >= MOST_POINTS) return sketch;
  return { strokes: [...sketch.strokes.slice(0, -1), [...last, toX, toY]], pen: [toX, toY], down: true };
}

export const lift = (sketch: Sketch): Sketch => ({ ...sketch, down: false });

/** Without the last point of a stroke that is still open, else without the last stroke. */
export function undo(sketch: Sketch): Sketch {
  const last = sketch.strokes.at(-1);
  if (!last) return BLANK;
  const before = sketch.strokes.slice(0, -1);
  return sketch.down && last.length > 2
    ? { ...sketch, strokes: [...before, last.slice(0, -2)] }
    : { ...sketch, strokes: before, down: false };
}

export const movePen = (sketch: Sketch, dx: number, dy: number): Sketch => ({
  ...sketch,
  pen: [inBox(sketch.pen[0] + dx), inBox(sketch.pen[1] + dy)],
});

/** Puts the keyboard's pen down where it is: a line from the stroke's last point, or a new stroke. */
export const putPoint = (sketch: Sketch): Sketch => extend(sketch, ...sketch.pen);

/** How far one press of an arrow moves the pen; with Shift a fifth of it. */
export const PEN_STEP = 0.05;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The drawing after a key, or null if the key means nothing here. */
export function afterKey(sketch: Sketch, key: string, fine: boolean): Sketch | null {
  const arrow = ARROWS[key];
  if (arrow) {
    const size = fine ? PEN_STEP / 5 : PEN_STEP;
    return movePen(sketch, arrow[0] * size, arrow[1] * size);
  }
  switch (key) {
    case " ":
    case "Enter":
      return putPoint(sketch);
    case "Escape":
      return lift(sketch);
    case "Backspace":
      return undo(sketch);
    case "Delete":
      return { ...BLANK, pen: sketch.pen };
    default:
      return null;
  }
}

/**
 * Six points in the plane, given by the three that carry a plus sign (the others are their mirror images): margins under
 * attack, the direction of the largest one, and gradient descent on the exact robust logistic loss. All in float64.
 */

/** y_i x_i. */
export const SIGNED_POINTS: readonly (readonly [number, number])[] = [
  [1, 0.6],
  [1.2, 2],
  [2.5, 0.4],
];

export type BallNorm = "2" | "inf";
export interface Ball {
  readonly norm: BallNorm;
  readonly radius: number;
}

/** |w|_{p*}: the l2 norm for p = 2, the l1 norm for p = infinity. */
export const dualNorm = (norm: BallNorm, x: number, y: number): number =>
  norm === "2" ? Math.hypot(x, y) : Math.abs(x) + Math.abs(y);

/** min_i y_i w.x_i - radius |w|_{p*}. */
export function robustMargin({ norm, radius }: Ball, x: number, y: number): number {
  let least = Infinity;
  for (const [a, b] of SIGNED_POINTS) least = Math.min(least, a * x + b * y);
  return least - radius * dualNorm(norm, x, y);
}

export interface Target {
  /** Angle of the direction against the first axis, in radians. */
  readonly angle: number;
  /** Largest robust margin of a direction of length 1. */
  readonly margin: number;
}

/** sign(z) (|z| - t)_+. */
const softThreshold = (z: number, t: number): number => Math.sign(z) * Math.max(Math.abs(z) - t, 0);

/**
 * The direction of length 1 with the largest robust margin, exactly. In the plane the maximum is reached where one point
 * alone is nearest, and is then this point's own direction (soft-thresholded under the maximum norm), or where two
 * points are equally near, or on an axis: all such directions are tried.
 */
export function target(ball: Ball): Target {
  const directions: (readonly [number, number])[] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  const threshold = ball.norm === "inf" ? ball.radius : 0;
  SIGNED_POINTS.forEach(([a, b], i) => {
    directions.push([softThreshold(a, threshold), softThreshold(b, threshold)]);
    for (const [c, d] of SIGNED_POINTS.slice(i + 1)) directions.push([b - d, c - a], [d - b, a - c]);
  });
  let best: Target = { angle: NaN, margin: -Infinity };
  for (const [x, y] of directions) {
    const length = Math.hypot(x, y);
    if (length === 0) continue;
    const margin = robustMargin(ball, x, y) / length;
    if (margin > best.margin) best = { angle: Math.atan2(y, x), margin };
  }
  return best;
}

/** Mean logistic loss at the worst points of the balls. */
export function robustLoss({ norm, radius }: Ball, x: number, y: number): number {
  const reach = radius * dualNorm(norm, x, y);
  let sum = 0;
  for (const [a, b] of SIGNED_POINTS) {
    const margin = a * x + b * y - reach;
    sum += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
  }
  return sum / SIGNED_POINTS.length;
}

/** `updates` steps of gradient descent on the robust loss, in place: w = (w[at], w[at + 1]). The slope of |w| at 0 is 0. */
export function descend(
  { norm, radius }: Ball,
  w: Float64Array,
  at: number,
  learningRate: number,
  updates: number,
): void {
  let x = w[at] ?? NaN;
  let y = w[at + 1] ?? NaN;
  const rate = learningRate / SIGNED_POINTS.length;
  for (let k = 0; k < updates; k++) {
    const length = Math.sqrt(x * x + y * y);
    const reach = radius * (norm === "2" ? length : Math.abs(x) + Math.abs(y));
    let pushX = 0;
    let pushY = 0;
    let total = 0;
    for (const [a, b] of SIGNED_POINTS) {
      const slope = 1 / (1 + Math.exp(a * x + b * y - reach));
      pushX += slope * a;
      pushY += slope * b;
      total += slope;
    }
    const pull = radius * total;
    const isAtZero = length === 0;
    x += rate * (pushX - (norm === "2" ? (isAtZero ? 0 : (pull * x) / length) : pull * Math.sign(x)));
    y += rate * (pushY - (norm === "2" ? (isAtZero ? 0 : (pull * y) / length) : pull * Math.sign(y)));
  }
  w[at] = x;
  w[at + 1] = y;
}

export const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Angle between directions, in degrees, in [0, 180]. */
export function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return degrees(Math.min(turn, 2 * Math.PI - turn));
}

/**
 * (1/|w|) ln(1 / (e^(n L) - 1)): at most the robust margin of w / |w|, since n L is at least log(1 + e^-m) for the
 * smallest margin m.
 */
export const smoothedMargin = (loss: number, length: number): number =>
  -Math.log(Math.expm1(SIGNED_POINTS.length * loss)) / length;

/**
 * Bounds on the empirical Rademacher complexity of linear functions x -> w.x on n points. In the unit of the score; outside
 * the domain (lengths >= 0, n > 0, d >= 1) the result is NaN. All are proportional to the radius of the class.
 *
 * Sources: Mohri, Rostamizadeh, Talwalkar (2018), theorems 5.10 and 11.15; R. Latala, K. Oleszkiewicz, "On the best
 * constant in the Khinchin-Kahane inequality", Studia Math. 109 (1994) 101-104, for the bound from below.
 */
import { massartBound } from "./massart";

/** |w|_2 <= radius: B root / n with root = sqrt(sum |x_i|_2^2), by Jensen. */
export function l2BallBound(radius: number, rootOfSquares: number, n: number): number {
  return radius >= 0 && rootOfSquares >= 0 && n > 0 ? (radius * rootOfSquares) / n : NaN;
}

/** |w|_2 <= radius, |x_i|_2 <= X: B X / sqrt n, the bound that knows only the largest point. */
export function l2BallWorstCase(radius: number, largestNorm: number, n: number): number {
  return l2BallBound(radius, largestNorm * Math.sqrt(n), n);
}

/** From below, by Khintchine and Kahane: the complexity is at least 1/sqrt 2 of `l2BallBound`. */
export const l2BallFloor = (radius: number, rootOfSquares: number, n: number): number =>
  l2BallBound(radius, rootOfSquares, n) / Math.SQRT2;

/**
 * |w|_1 <= radius, |x_i|_inf <= X: B X sqrt(2 log(2 d) / n), by Massart's lemma for the 2 d corners of the ball, since a
 * class and its convex hull have the same complexity.
 */
export function l1BallBound(radius: number, largestEntry: number, dim: number, n: number): number {
  return dim >= 1 ? massartBound(radius * largestEntry * Math.sqrt(n), 2 * dim, n) : NaN;
}

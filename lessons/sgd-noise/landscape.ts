/**
 * Two wells of equal depth: L(s, a) = min{ steep s^2 / 2 + shallow |a|^2 / 2, flat ((s - c)^2 + |a|^2) / 2 }, c = 2 sqrt 2.
 * The coordinate s points from the sharp minimum to the flat one; a holds the shallow directions. In two dimensions it
 * is the toy landscape of the code released with Zhu, Wu, Yu, Wu and Ma (2019) with the spread of its data set to zero:
 * s = (2 - w0 - w1) / sqrt 2 and a = (w1 - w0) / sqrt 2, so the sharp minimum is w = (1, 1), the flat one w = (-1, -1).
 */

/** Distance between the two minima. */
export const WELL_DISTANCE = 2 * Math.SQRT2;

export interface Wells {
  /** Curvature of the sharp well along s: the largest eigenvalue of its Hessian. */
  readonly steep: number;
  /** Curvature of the sharp well along each shallow direction. */
  readonly shallow: number;
  /** Curvature of the flat well, the same in every direction. */
  readonly flat: number;
  /** How many shallow directions there are; the dimension is one more. */
  readonly shallowDimensions: number;
}

/** The authors' curvatures, in two dimensions. */
export const AUTHORS_WELLS: Wells = { steep: 200, shallow: 20, flat: 2, shallowDimensions: 1 };

export const dimension = (wells: Wells): number => wells.shallowDimensions + 1;

/** Trace of the sharp well's Hessian. */
export const sharpTrace = (wells: Wells): number => wells.steep + wells.shallowDimensions * wells.shallow;

/** Loss at s and at squared distance aa = |a|^2 from the axis that joins the minima. */
export function wellsLoss(wells: Wells, s: number, aa: number): number {
  const sharp = 0.5 * (wells.steep * s * s + wells.shallow * aa);
  const flat = 0.5 * wells.flat * ((s - WELL_DISTANCE) ** 2 + aa);
  return Math.min(sharp, flat);
}

export interface Ridge {
  /** Distance on the axis from the sharp minimum to the ridge, towards the flat minimum. */
  readonly ahead: number;
  /** The same on the far side, where the flat bowl is again the lower one. */
  readonly behind: number;
  /** Loss on the ridge ahead: the barrier. */
  readonly barrier: number;
  readonly barrierBehind: number;
}

/** Where the two bowls have equal loss on the axis a = 0; needs steep > flat. */
export function ridgeOf(wells: Wells): Ridge {
  const [steep, flat] = [Math.sqrt(wells.steep), Math.sqrt(wells.flat)];
  const ahead = (WELL_DISTANCE * flat) / (steep + flat);
  const behind = (WELL_DISTANCE * flat) / (steep - flat);
  return {
    ahead,
    behind,
    barrier: 0.5 * wells.steep * ahead * ahead,
    barrierBehind: 0.5 * wells.steep * behind * behind,
  };
}

/**
 * Share of the flat well under the Gibbs law exp(-L / T) at low temperature T, by Laplace's method: both wells are
 * equally deep, so only the volumes det(H)^(-1/2) count.
 */
export function gibbsFlatShare(wells: Wells): number {
  const d = wells.shallowDimensions;
  const flatToSharp = wells.flat ** (d + 1) / (wells.steep * wells.shallow ** d);
  return 1 / (1 + Math.sqrt(flatToSharp));
}

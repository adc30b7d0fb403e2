/**
 * Shapes of gradient noise in the sharp well of `landscape.ts`, compared at equal power Tr S. With one steep direction
 * and equal shallow ones, each shape is two numbers.
 */
import { dimension, sharpTrace, type Wells } from "./landscape";

export const NOISE_KINDS = ["GD", "isotropic", "Hessian", "leading", "shallow"] as const;
export type NoiseKind = (typeof NOISE_KINDS)[number];

/** Variances of one step's noise: along the steep direction, and along each shallow one. */
export interface NoiseShape {
  readonly steep: number;
  readonly shallow: number;
}

/**
 * The shape at power 1 where the Hessian is diag(steep, shallow, ..., shallow). Where all curvatures are equal no
 * direction leads, and the "leading" noise is spread over all of them.
 */
export function unitShape(
  kind: NoiseKind,
  hessian: Pick<Wells, "steep" | "shallow" | "shallowDimensions">,
): NoiseShape {
  const m = hessian.shallowDimensions;
  switch (kind) {
    case "GD":
      return { steep: 0, shallow: 0 };
    case "isotropic":
      return { steep: 1 / (m + 1), shallow: 1 / (m + 1) };
    case "Hessian": {
      const trace = hessian.steep + m * hessian.shallow;
      return { steep: hessian.steep / trace, shallow: hessian.shallow / trace };
    }
    case "leading":
      return hessian.steep === hessian.shallow ? unitShape("isotropic", hessian) : { steep: 1, shallow: 0 };
    case "shallow":
      return { steep: 0, shallow: 1 / m };
  }
}

/** Tr S of a shape. */
export const powerOf = (shape: NoiseShape, wells: Wells): number =>
  shape.steep + wells.shallowDimensions * shape.shallow;

/** Tr(H S) in the sharp well: the escape indicator. */
export const indicator = (shape: NoiseShape, wells: Wells): number =>
  wells.steep * shape.steep + wells.shallowDimensions * wells.shallow * shape.shallow;

/** rho = D Tr(H S) / (Tr H Tr S): the indicator over its value for isotropic noise of the same power. NaN for no noise. */
export const indicatorRatio = (shape: NoiseShape, wells: Wells): number =>
  (dimension(wells) * indicator(shape, wells)) / (sharpTrace(wells) * powerOf(shape, wells));

/** a = (u1' S u1) Tr H / (lambda_1 Tr S): 1 if the steep direction gets the share of the noise that it has of the Hessian. */
export const alignment = (shape: NoiseShape, wells: Wells): number =>
  (shape.steep * sharpTrace(wells)) / (wells.steep * powerOf(shape, wells));

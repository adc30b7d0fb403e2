/**
 * The binary task of the wide students: a fixed function of an input on the unit sphere in R^8, three ReLU units with
 * signs +, -, +, centred at its median and scaled to a standard deviation of 4. Its sign is the true label, itself the
 * logit of a perfect teacher. The function is smooth but for three kinks and not exactly in the span of the features.
 */
import { INPUTS, onSphere } from "./tangent-features";
import { median, standardDeviation } from "@numerics/statistics";

export const UNIT_SIGNS = [1, -1, 1] as const;
export const TASK_UNITS = UNIT_SIGNS.length;
const LOGIT_SPREAD = 4;

export type Task = {
  /** Unit directions, (3, INPUTS) row by row. */
  readonly units: Float64Array;
  readonly centre: number;
  readonly scale: number;
};

/** Sum of the units' outputs with their signs, before centring: (count) from inputs (count, INPUTS). */
function rawOutput(units: Float64Array, inputs: Float64Array): Float64Array {
  return Float64Array.from({ length: inputs.length / INPUTS }, (_, i) =>
    UNIT_SIGNS.reduce((sum, sign, q) => {
      let z = 0;
      for (let a = 0; a < INPUTS; a++) z += (units[q * INPUTS + a] ?? NaN) * (inputs[i * INPUTS + a] ?? NaN);
      return sum + sign * Math.max(0, z);
    }, 0),
  );
}

/** The task with units along the given normals (3 x INPUTS), its centre and scale taken from a sample of inputs. */
export function taskFrom(unitNormals: ArrayLike<number>, sample: Float64Array): Task {
  const units = onSphere(unitNormals, TASK_UNITS);
  const raw = rawOutput(units, sample);
  return { units, centre: median(raw), scale: LOGIT_SPREAD / standardDeviation(raw) };
}

/** True logits of inputs (count, INPUTS): (count). */
export const trueLogits = ({ units, centre, scale }: Task, inputs: Float64Array): Float64Array =>
  rawOutput(units, inputs).map((z) => scale * (z - centre));

/** Share of the entries whose signs agree. */
export function signAgreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let same = 0;
  for (let i = 0; i < a.length; i++) if ((a[i] ?? NaN) > 0 === (b[i] ?? NaN) > 0) same++;
  return same / a.length;
}

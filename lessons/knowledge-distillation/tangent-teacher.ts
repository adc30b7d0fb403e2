/**
 * A realisable teacher for the wide student: the weights w* in feature space that fit the task's logits best, with a
 * little ridge, w* = (C + r I / p)^-1 c, C = E phi phi^T, c = E phi z. Expectations are over the uniform law on the unit
 * sphere in R^d and in closed form, so that no fitting sample enters.
 *
 * For unit directions u, v at the angle t: E 1[u.x > 0] 1[v.x > 0] x x^T = (1/d) ((pi - t)/(2 pi) I + (1/pi) ((sin 2t / 4)
 * (u u^T - e e^T) + (sin^2 t / 2) (u e^T + e u^T))), e the unit vector orthogonal to u in their plane. In that plane the
 * angle of a Gaussian x is uniform on the sector where both are positive; off the plane x is independent of it.
 */
import { cholesky } from "@numerics/cholesky";
import { choleskySolve } from "@numerics/triangular";
import { logGamma } from "@numerics/special";
import { UNIT_SIGNS, type Task } from "./task";
import { INPUTS, type Network } from "./tangent-features";

/** Entry a of the unit vector e: the part of v that is orthogonal to u. Where the two are parallel its terms vanish. */
const perpendicular = new Float64Array(INPUTS);

/** Writes `scale` times the matrix above, (INPUTS, INPUTS), for unit vectors into a matrix of `stride` columns, from `at`. */
function writeJoint(
  u: Float64Array,
  v: Float64Array,
  scale: number,
  out: Float64Array,
  at = 0,
  stride = INPUTS,
): void {
  let cosine = 0;
  for (let a = 0; a < INPUTS; a++) cosine += (u[a] ?? NaN) * (v[a] ?? NaN);
  cosine = Math.max(-1, Math.min(1, cosine));
  const angle = Math.acos(cosine);
  const sine = Math.sin(angle);
  const inverse = sine > 1e-12 ? 1 / sine : 0;
  for (let a = 0; a < INPUTS; a++) perpendicular[a] = ((v[a] ?? NaN) - cosine * (u[a] ?? NaN)) * inverse;
  const share = scale / INPUTS;
  const even = (share * (Math.PI - angle)) / (2 * Math.PI);
  const along = (share * sine * cosine) / (2 * Math.PI);
  const across = (share * sine * sine) / (2 * Math.PI);
  for (let a = 0; a < INPUTS; a++) {
    const ua = u[a] ?? NaN;
    const ea = perpendicular[a] ?? NaN;
    // The row is (along u_a + across e_a) u^T + (across u_a - along e_a) e^T.
    const ofU = along * ua + across * ea;
    const ofE = across * ua - along * ea;
    const row = at + a * stride;
    for (let b = 0; b < INPUTS; b++) out[row + b] = ofU * (u[b] ?? NaN) + ofE * (perpendicular[b] ?? NaN);
    out[row + a] = (out[row + a] ?? NaN) + even;
  }
}

/** The matrix above, (INPUTS, INPUTS), for unit vectors. */
export function jointActiveCovariance(u: Float64Array, v: Float64Array): Float64Array {
  const out = new Float64Array(INPUTS * INPUTS);
  writeJoint(u, v, 1, out);
  return out;
}

function unitRows(rows: Float64Array): readonly Float64Array[] {
  return Array.from({ length: rows.length / INPUTS }, (_, j) => {
    const row = rows.subarray(j * INPUTS, (j + 1) * INPUTS);
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    return row.map((x) => x / length);
  });
}

/** C of the docstring, (p, p) with p = width INPUTS; only its lower triangle is filled. */
export function featureCovariance(network: Network): Float64Array {
  const p = network.width * INPUTS;
  const units = unitRows(network.directions);
  const out = new Float64Array(p * p);
  units.forEach((u, j) => {
    for (const [k, v] of units.slice(0, j + 1).entries())
      writeJoint(u, v, 1 / network.width, out, (j * p + k) * INPUTS, p);
  });
  return out;
}

/** E|x_1| for x uniform on the unit sphere in R^INPUTS. */
const MEAN_COORDINATE = Math.exp(logGamma(INPUTS / 2) - logGamma((INPUTS + 1) / 2)) / Math.sqrt(Math.PI);

/** c of the docstring: (p). */
export function featureTaskProduct(network: Network, task: Task): Float64Array {
  const out = new Float64Array(network.width * INPUTS);
  const units = unitRows(network.directions);
  const taskUnits = unitRows(task.units);
  const scale = task.scale / Math.sqrt(network.width);
  units.forEach((u, j) => {
    // E 1[u.x > 0] x relu(v.x) is the joint matrix times v, and E 1[u.x > 0] x is u E|x_1| / 2.
    taskUnits.forEach((v, q) => {
      const joint = jointActiveCovariance(u, v);
      for (let a = 0; a < INPUTS; a++)
        for (let b = 0; b < INPUTS; b++)
          out[j * INPUTS + a] =
            (out[j * INPUTS + a] ?? NaN) +
            scale * (UNIT_SIGNS[q] ?? NaN) * (joint[a * INPUTS + b] ?? NaN) * (v[b] ?? NaN);
    });
    for (let a = 0; a < INPUTS; a++)
      out[j * INPUTS + a] =
        (out[j * INPUTS + a] ?? NaN) - scale * task.centre * 0.5 * MEAN_COORDINATE * (u[a] ?? NaN);
  });
  return out;
}

/** The teacher's weights w*: (p). `ridge` is r. */
export function teacherWeights(network: Network, task: Task, ridge: number): Float64Array {
  const p = network.width * INPUTS;
  const covariance = featureCovariance(network);
  for (let i = 0; i < p; i++) covariance[i * p + i] = (covariance[i * p + i] ?? NaN) + ridge / p;
  const factor = cholesky(covariance, p);
  if (!factor) throw new Error(`The features' covariance is singular; take a ridge above ${String(ridge)}.`);
  return choleskySolve(factor, featureTaskProduct(network, task), p);
}

import { describe, expect, test, vi } from "vitest";
import { valuesAt } from "@contract";
import { cholesky } from "@numerics/cholesky";
import { dot, matvec } from "@numerics/linear-algebra";
import { mean, standardError } from "@numerics/statistics";
import { normals } from "@numerics/streams";
import { runInNode } from "../../src/runtime/node";
import effectiveLogit from "./experiments/effective-logit";
import highTemperature, { TEMPERATURES } from "./experiments/high-temperature";
import linearStudent from "./experiments/linear-student";
import { hardLabelStudent, interpolatingStudent } from "./linear-teacher";
import { transferAt } from "./nested-students";
import { rowOfSize } from "./readings";
import {
  crossKernel,
  featureProducts,
  gram,
  INPUTS,
  kernel,
  onSphere,
  pointsOf,
  type Network,
} from "./tangent-features";
import {
  featureCovariance,
  featureTaskProduct,
  jointActiveCovariance,
  teacherWeights,
} from "./tangent-teacher";
import { taskFrom, trueLogits } from "./task";
import { apply, descend, LEARNING_RATE } from "./teacher-descent";

vi.setConfig({ testTimeout: 60_000 });

/** Features written out: 1[u_j . x > 0] x / sqrt(width), unit by unit. */
function explicitFeatures({ width, directions }: Network, x: Float64Array): Float64Array {
  return Float64Array.from({ length: width * INPUTS }, (_, k) => {
    const u = directions.subarray(Math.floor(k / INPUTS) * INPUTS, (Math.floor(k / INPUTS) + 1) * INPUTS);
    return dot(u, x) > 0 ? (x[k % INPUTS] ?? NaN) / Math.sqrt(width) : 0;
  });
}

const network = (seed: number, width: number): Network => ({
  width,
  directions: normals(seed, "network", width * INPUTS),
});
const sphere = (seed: number, label: string, count: number): Float64Array =>
  onSphere(normals(seed, label, count * INPUTS), count);

describe("tangent features", () => {
  const net = network(1, 70); // more than two words of activation bits
  const points = pointsOf(net, sphere(1, "points", 9));
  const features = Array.from({ length: 9 }, (_, i) =>
    explicitFeatures(net, points.inputs.subarray(i * INPUTS, (i + 1) * INPUTS)),
  );

  test("reference: kernel, Gram matrix and products are those of the features written out", () => {
    const weights = normals(2, "weights", 70 * INPUTS);
    const products = featureProducts(net, points, weights);
    const square = gram(70, points, 9, 0.5);
    for (let i = 0; i < 9; i++) {
      expect(products[i]).toBeCloseTo(dot(features[i] ?? [], weights), 12);
      for (let k = 0; k < 9; k++) {
        const expected = dot(features[i] ?? [], features[k] ?? []);
        expect(kernel(70, points, i, points, k)).toBeCloseTo(expected, 12);
        expect(square[i * 9 + k]).toBeCloseTo(expected + (i === k ? 0.5 : 0), 12);
      }
    }
  });

  test("law: a Gram matrix that starts later is a block of the whole", () => {
    expect(gram(70, points, 4, 0, 3)[1]).toBe(gram(70, points)[3 * 9 + 4]);
    expect(crossKernel(70, points, points, 2, 3)).toHaveLength(6);
  });
});

describe("the realisable teacher", () => {
  const net = network(4, 6);
  const count = 40_000;
  const inputs = sphere(4, "inputs", count);
  const task = taskFrom(normals(4, "task", 3 * INPUTS), sphere(4, "centring", 2000));

  test("reference: the joint covariance of two units, by random inputs", () => {
    const [u, v] = [onSphere(normals(5, "u", INPUTS), 1), onSphere(normals(5, "v", INPUTS), 1)];
    const expected = jointActiveCovariance(u, v);
    const measured = new Float64Array(INPUTS * INPUTS);
    for (let i = 0; i < count; i++) {
      const x = inputs.subarray(i * INPUTS, (i + 1) * INPUTS);
      if (dot(u, x) <= 0 || dot(v, x) <= 0) continue;
      for (let k = 0; k < measured.length; k++)
        measured[k] =
          (measured[k] ?? NaN) + ((x[Math.floor(k / INPUTS)] ?? NaN) * (x[k % INPUTS] ?? NaN)) / count;
    }
    // Standard error of an entry: at most sqrt(E x_a^2 x_b^2 / count) = sqrt(3 / 80 / count) = 0.001; times four.
    measured.forEach((m, k) => expect(Math.abs(m - (expected[k] ?? NaN))).toBeLessThan(0.004));
  });

  test("special case: a unit with itself is active half of the time, opposite units never together", () => {
    const u = onSphere(normals(6, "u", INPUTS), 1);
    const own = jointActiveCovariance(u, u);
    const opposite = jointActiveCovariance(
      u,
      u.map((x) => -x),
    );
    for (let k = 0; k < own.length; k++) {
      const isDiagonal = Math.floor(k / INPUTS) === k % INPUTS;
      // The arccosine of a rounded 1 is off by 1e-8.
      expect(own[k]).toBeCloseTo(isDiagonal ? 0.5 / INPUTS : 0, 8);
      expect(opposite[k]).toBeCloseTo(0, 8);
    }
  });

  test("reference: feature covariance and product with the task, by random inputs", () => {
    const p = 6 * INPUTS;
    const points = pointsOf(net, inputs);
    const logits = trueLogits(task, inputs);
    const probe = normals(7, "probe", p);
    const covariance = featureCovariance(net);
    for (let i = 0; i < p; i++)
      for (let k = i + 1; k < p; k++) covariance[i * p + k] = covariance[k * p + i] ?? NaN;
    const along = featureProducts(net, points, probe);
    const squares = along.map((f) => f * f);
    expect(Math.abs(mean(squares) - dot(probe, matvec(covariance, probe, p, p)))).toBeLessThan(
      4 * standardError(squares),
    );
    const joint = along.map((f, i) => f * (logits[i] ?? NaN));
    expect(Math.abs(mean(joint) - dot(probe, featureTaskProduct(net, task)))).toBeLessThan(
      4 * standardError(joint),
    );
  });

  test("law: the fitted weights leave a residual that no feature explains but for the ridge", () => {
    const p = 6 * INPUTS;
    const weights = teacherWeights(net, task, 0.01);
    const covariance = featureCovariance(net);
    for (let i = 0; i < p; i++)
      for (let k = i + 1; k < p; k++) covariance[i * p + k] = covariance[k * p + i] ?? NaN;
    const left = matvec(covariance, weights, p, p);
    featureTaskProduct(net, task).forEach((c, i) =>
      expect((left[i] ?? NaN) + (0.01 / p) * (weights[i] ?? NaN)).toBeCloseTo(c, 10),
    );
  });

  test("law: the task is centred and has a spread of 4", () => {
    const logits = trueLogits(task, inputs);
    // Centre and scale come from 2,000 inputs: errors of about 2 % of the spread.
    expect(Math.abs(mean(logits.map((z) => (z > 0 ? 1 : -1))))).toBeLessThan(0.1);
    expect(Math.sqrt(mean(logits.map((z) => z * z)))).toBeCloseTo(4, 0);
  });
});

describe("interpolating students", () => {
  test("reference: the projection of w* = (3, 4, 0) on two points, by hand", () => {
    // w = (3, 2, 2), cos(alpha) = sqrt(17) / 5. The teacher of `interpolatingStudent` is e_1, so w* is turned there.
    const turn = (x: readonly [number, number, number]): number[] => [
      0.6 * x[0] + 0.8 * x[1],
      -0.8 * x[0] + 0.6 * x[1],
      x[2],
    ];
    const points = Float64Array.from([...turn([1, 0, 0]), ...turn([1, 1, 1])]);
    const { angle, normShare } = interpolatingStudent(points, 2, 3);
    expect(normShare).toBeCloseTo(0.824621125124, 10);
    expect((angle * 180) / Math.PI).toBeCloseTo(34.449901987958, 9);
  });

  test("reference: kernels give the student, angle and bounds of the features written out", () => {
    const net = network(8, 4); // 32 features
    const n = 10;
    const sample = pointsOf(net, sphere(8, "sample", n));
    const tests = pointsOf(net, sphere(8, "tests", 200));
    const weights = normals(8, "teacher", 4 * INPUTS);
    const teacherNorm = Math.sqrt(dot(weights, weights));
    const row = (x: Float64Array, i: number): Float64Array =>
      explicitFeatures(net, x.subarray(i * INPUTS, (i + 1) * INPUTS));
    // Orthonormal basis of the sample's features by Gram-Schmidt.
    const basis: Float64Array[] = [];
    for (let i = 0; i < n; i++) {
      let v = row(sample.inputs, i);
      for (const q of [...basis, ...basis]) {
        const along = dot(v, q);
        v = v.map((x, k) => x - along * (q[k] ?? NaN));
      }
      const length = Math.sqrt(dot(v, v));
      basis.push(v.map((x) => x / length));
    }
    const student = new Float64Array(weights.length);
    for (const q of basis) {
      const along = dot(weights, q);
      q.forEach((x, k) => (student[k] = (student[k] ?? NaN) + along * x));
    }
    const cosine = Math.sqrt(dot(student, student)) / teacherNorm;
    const missing = teacherNorm * Math.sqrt(1 - cosine * cosine);
    let [wrong, angle, power] = [0, 0, 0];
    for (let j = 0; j < 200; j++) {
      const phi = row(tests.inputs, j);
      const z = dot(phi, weights);
      const seen = basis.reduce((sum, q) => sum + dot(phi, q) ** 2, 0);
      if (dot(phi, student) * z < 0) wrong++;
      if (Math.abs(z) <= missing * Math.sqrt(dot(phi, phi))) angle++;
      if (Math.abs(z) <= missing * Math.sqrt(dot(phi, phi) - seen)) power++;
    }
    const transfer = transferAt(
      {
        width: 4,
        sample,
        tests,
        sampleLogits: featureProducts(net, sample, weights),
        testLogits: featureProducts(net, tests, weights),
        teacherNorm,
        hardRidge: 0,
      },
      n,
    );
    expect(Math.cos(transfer.angle)).toBeCloseTo(cosine, 7);
    expect(transfer.missing).toBeCloseTo(missing, 6);
    expect(transfer).toMatchObject({
      distilled: wrong / 200,
      angleBound: angle / 200,
      powerBound: power / 200,
    });
    expect(cholesky(gram(4, sample), n)).not.toBeNull();
  });

  test("law: hard labels separate the sample, and their student turns little after many steps", () => {
    const dim = 20;
    const points = normals(9, "points", 12 * dim);
    const at = (updates: number) => hardLabelStudent(points, 12, dim, { updates, learningRate: 0.1 });
    expect(at(2000).normShare).toBeGreaterThan(at(200).normShare); // the norm of logistic descent grows for ever
    expect(Math.abs(at(4000).angle - at(2000).angle)).toBeLessThan(0.05);
  });
});

describe("the teacher's descent", () => {
  const n = 60;
  const net = network(11, 128);
  const points = pointsOf(net, sphere(11, "sample", n));
  const g = gram(128, points);
  const labels = normals(11, "labels", n).map((x) => (x > 0 ? 1 : 0));
  const zero = new Float64Array(n);

  test("special case: the first step is half the learning rate over n, by the label's sign", () => {
    const c = descend(g, labels, zero, { from: 0, to: 1 });
    c.forEach((value, i) => expect(value).toBeCloseTo(((labels[i] ?? NaN) - 0.5) * (LEARNING_RATE / n), 14));
  });

  test("law: stops on the way change nothing", () => {
    const half = descend(g, labels, zero, { from: 0, to: 40 });
    expect(descend(g, labels, half, { from: 40, to: 90 })).toEqual(
      descend(g, labels, zero, { from: 0, to: 90 }),
    );
  });

  test("law: late steps taken ten at a time lead to the same logits within a few thousandths", () => {
    const exact = apply(g, descend(g, labels, zero, { from: 0, to: 5000, together: () => 1 }));
    const fast = apply(g, descend(g, labels, zero, { from: 0, to: 5000 }));
    const size = Math.max(...exact.map(Math.abs));
    exact.forEach((z, i) => expect(Math.abs(z - (fast[i] ?? NaN)) / size).toBeLessThan(0.005));
  });
});

describe("runs", () => {
  test("the linear student of 20 points is at the angle that NumPy finds, 2.38° on average over 600 samples", async () => {
    const { recording } = await runInNode("knowledge-distillation/linear-student", linearStudent, {
      replicas: 100,
      params: { hardUpdates: 100 },
    });
    const angles = valuesAt(recording, "angle", rowOfSize(recording, 20));
    // The reference's own standard error is 1.88 / sqrt(600) = 0.077.
    expect(Math.abs(mean(angles) - 2.3819)).toBeLessThan(4 * Math.hypot(standardError(angles), 0.077));
  });

  test("a student trained at T = 4 without T² finds other logits than with it", async () => {
    const distance = async (scaled: boolean): Promise<number> => {
      const { recording } = await runInNode("knowledge-distillation/effective-logit", effectiveLogit, {
        replicas: 16,
        params: { temperature: 4, scaled },
      });
      expect(Math.max(...valuesAt(recording, "distance"))).toBeLessThan(0.2);
      return mean(valuesAt(recording, "effective", 0, 0).map(Math.abs));
    };
    expect(await distance(false)).toBeGreaterThan(await distance(true));
  });

  test("an offset of the student's logits moves the uncentred distance to the offset over N, and nothing else", async () => {
    const run = async (offset: number) =>
      (await runInNode("knowledge-distillation/high-temperature", highTemperature, { params: { offset } }))
        .recording;
    const [centred, raised] = [await run(0), await run(2)];
    const last = TEMPERATURES.length - 1;
    const gap = (series: string): number =>
      mean(valuesAt(raised, series, last)) - mean(valuesAt(centred, series, last));
    expect(gap("limitDistance")).toBeCloseTo(0, 9);
    expect(mean(valuesAt(raised, "uncentredDistance", last))).toBeCloseTo(0.2, 2);
  });
});

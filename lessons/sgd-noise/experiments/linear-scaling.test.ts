import { valuesAt } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { expect, test, vi } from "vitest";
import { nodeEngine, runInNode } from "../../../src/runtime/node";
import { tensorRng } from "../../../src/runtime/rng";
import { ENDS, PAIRS, exactExitTime, rowTime, settingsOf, updatesPerRow } from "../steps-and-batches";
import linearScaling from "./linear-scaling";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("blocks of updates do what single updates do with the same noise", async () => {
  const { tf } = await nodeEngine();
  const base = { learningRate: 1.5e-4, batchSize: 0.3 };
  const [R, rows] = [3, 4];
  const { recording } = await runInNode("sgd-noise/linear-scaling", linearScaling, {
    seed: 5,
    replicas: R,
    params: { ...base, horizon: 2 },
  });
  PAIRS.forEach(({ name, rate }, i) => {
    const { shrink, spread, learningRate } = settingsOf(name, base);
    const updates = updatesPerRow(base.learningRate) / rate;
    const x = new Float64Array(R);
    const exit = new Float64Array(R).fill(Infinity);
    for (let row = 1; row <= rows; row++) {
      const rng = tensorRng(tf, { seed: 5, firstReplica: 0, replicas: R, step: row });
      for (let done = 0; done < updates; done += 256) {
        const n = Math.min(256, updates - done);
        const xi = rng.normal(`${name} ${String(done)}`, [n]).dataSync();
        for (let r = 0; r < R; r++)
          for (let j = 0; j < n; j++) {
            const at = shrink * (x[r] ?? NaN) + spread * (xi[r * n + j] ?? NaN);
            x[r] = at;
            const k = (row - 1) * updates + done + j + 1;
            if (at > ENDS.ahead || at < -ENDS.behind) exit[r] = Math.min(exit[r] ?? NaN, k);
          }
      }
      const position = valuesAt(recording, "position", row, i);
      const time = valuesAt(recording, "exitTime", row, i);
      const now = row * rowTime(base);
      for (let r = 0; r < R; r++) {
        expect(position[r]).toBeCloseTo(x[r] ?? NaN, 5);
        expect(time[r]).toBeCloseTo(Math.min((exit[r] ?? NaN) * learningRate, now), 5);
      }
    }
  });
});

test("mean exit times, cut off at 12, are the exact ones", async () => {
  const { recording } = await runInNode("sgd-noise/linear-scaling", linearScaling, { replicas: 300 });
  const base = { learningRate: 5e-4, batchSize: 1 };
  PAIRS.forEach(({ name }, i) => {
    const times = valuesAt(recording, "exitTime", undefined, i);
    const exact = exactExitTime(name, base, recording.rows - 1);
    expect(Math.abs(mean(times) - exact), name).toBeLessThan(4 * standardError(times));
  });
  // Simulated for the reference: 4.22 (0.21), 4.28 (0.24), 3.54 (0.25) and 0.193 (0.012) over ten times 200 replicas.
  expect(exactExitTime("η, B", base, recording.rows - 1)).toBeCloseTo(4.25, 2);
  expect(exactExitTime("4η, 4B", base, recording.rows - 1)).toBeCloseTo(3.49, 2);
});

test("unstable settings stay finite", async () => {
  const { recording, end } = await runInNode("sgd-noise/linear-scaling", linearScaling, {
    replicas: 8,
    params: { learningRate: 4e-3, horizon: 2 },
  });
  expect(end.outcome).toBe("finished");
  for (const { data } of Object.values(recording.columns)) expect(data.every(Number.isFinite)).toBe(true);
});

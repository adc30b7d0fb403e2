import { describe, expect, test } from "vitest";
import { valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import { runInNode } from "../../src/runtime/node";
import {
  currentOfLatency,
  eulerSpikeTime,
  firstSpikeTime,
  latencyError,
  retainedRate,
  selfConnection,
  stepsToSpike,
} from "./closed-forms";
import membrane from "./experiments/membrane";
import twoNeurons from "./experiments/two-neurons";
import firingRate, { CURRENTS } from "./experiments/firing-rate";

const timeConstant = 20;
const reliable = { meanLevel: 0, floor: 0 };

describe("one neuron", () => {
  test.each([
    [1.05, 60.890449],
    [1.2, 35.835189],
    [1.5, 21.972246],
    [2, 13.862944],
    [3, 8.109302],
  ])("under current %d the threshold is reached at %d", (current, time) => {
    expect(firstSpikeTime({ current, timeConstant })).toBeCloseTo(time, 6);
  });

  test("at and below the rheobase it is never reached", () => {
    for (const current of [0.5, 1]) expect(firstSpikeTime({ current, timeConstant })).toBe(Infinity);
  });

  test("the step is the first whole one", () => {
    expect([1.2, 1.5, 2].map((current) => stepsToSpike({ current, timeConstant }))).toEqual([36, 22, 14]);
  });

  test("Euler steps of length 5 fire at 20", () => {
    expect(eulerSpikeTime({ current: 1.5, timeConstant }, 5)).toBe(20);
  });

  test("Euler's time tends to the exact one as steps shrink", () => {
    expect(eulerSpikeTime({ current: 1.5, timeConstant }, 1e-3)).toBeCloseTo(21.972246, 2);
  });

  test.each([
    [0.8, 0.0449438202],
    [0.5, 0.0434782609],
    [0.2, 0.0384615385],
  ])("at retention %d the rate is %d", (retention, rate) => {
    expect(retainedRate(22, retention)).toBeCloseTo(rate, 10);
  });

  test("inverting the latency gives the current back, and its error to first order", () => {
    for (const current of [1.2, 2, 3]) {
      const time = firstSpikeTime({ current, timeConstant });
      expect(currentOfLatency(time, timeConstant)).toBeCloseTo(current, 12);
      const h = 1e-6;
      const relative = Math.abs(currentOfLatency(time + h, timeConstant) / current - 1) / h;
      expect(latencyError(current, 1, timeConstant)).toBeCloseTo(relative, 6);
    }
    expect(latencyError(2, 0.5, timeConstant)).toBeCloseTo(0.025, 12);
  });
});

describe("two neurons", () => {
  test("self-connections shift the eigenvalues", () => {
    const focus = selfConnection({ a: 0.05, b: 0.2, timeConstant: 10 });
    expect(focus.growth).toBeCloseTo(-0.05, 12);
    expect(focus.frequency).toBe(0.2);
    expect(focus.period).toBeCloseTo(31.415927, 6);
  });

  test("the balance is lost at a = 1 / tau", () => {
    expect(selfConnection({ a: 0.1, b: 0.2, timeConstant: 10 }).growth).toBeCloseTo(0, 12);
    expect(selfConnection({ a: 0.15, b: 0.2, timeConstant: 10 }).growth).toBeGreaterThan(0);
  });

  test("after one period the simulated state points where it started", async () => {
    const { recording } = await runInNode("spiking-neurons/two-neurons", twoNeurons, {
      params: { b: (2 * Math.PI) / 20, steps: 20 },
    });
    const angle = (row: number): Float64Array => {
      const y = valuesAt(recording, "potential", row, 1);
      return valuesAt(recording, "potential", row, 0).map((x, r) => Math.atan2(y[r] ?? NaN, x));
    };
    const start = angle(0);
    angle(20).forEach((value, r) => {
      expect(Math.cos(value - (start[r] ?? NaN))).toBeCloseTo(1, 5);
    });
  });
});

describe("the simulated membrane", () => {
  const run = async (params: Record<string, number | string>) =>
    (
      await runInNode("spiking-neurons/membrane", membrane, {
        params: { ...reliable, ...params },
        replicas: 2,
      })
    ).recording;

  test("after ten exact steps from rest the potential is 0.590204010", async () => {
    expect(Math.exp(-1 / timeConstant)).toBeCloseTo(0.951229425, 9);
    expect(valuesAt(await run({}), "potential", 10)[0]).toBeCloseTo(0.59020401, 6);
  });

  test("Euler steps of length 5 fire at 20, as computed", async () => {
    const recording = await run({ method: "euler", stepLength: "5" });
    expect(valuesAt(recording, "firstSpike")[0]).toBe(20);
  });

  test("at the rheobase no neuron fires in 1,000 steps, in 32-bit numbers", async () => {
    const recording = await run({ current: 1, steps: 1000 });
    expect([...valuesAt(recording, "count")]).toEqual([0, 0]);
    expect(valuesAt(recording, "potential")[0]).toBeGreaterThan(0.999);
  });

  test("resetting by subtraction keeps the excess over the threshold", async () => {
    const recording = await run({ reset: "subtract" });
    const [before = NaN, after = NaN] = [22, 23].map((row) => valuesAt(recording, "potential", row)[0]);
    const keep = Math.exp(-1 / timeConstant);
    expect(after).toBeCloseTo(keep * (before - 1) + (1 - keep) * 1.5, 5);
  });

  test("reliable neurons of the rate experiment miss the closed form by one unfinished interval at most", async () => {
    const { recording } = await runInNode("spiking-neurons/firing-rate", firingRate, {
      params: { retention: 1 },
      replicas: 1,
    });
    const steps = 4000;
    CURRENTS.forEach((current, k) => {
      const count = mean(valuesAt(recording, "rate", undefined, k)) * steps;
      expect(count).toBeCloseTo(Math.floor(steps / stepsToSpike({ current, timeConstant })), 3);
    });
  });
});

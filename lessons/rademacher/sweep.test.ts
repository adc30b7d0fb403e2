import { describe, expect, test, vi } from "vitest";
import { presentParamsOf, valuesAt, type Recording } from "@contract";
import { mean } from "@numerics/statistics";
import { massartSignBound } from "@theory/massart";
import { runInNode } from "../../src/runtime/node";
import { allowance, readingOf } from "./ball-readings";
import boundAndGap, { HYPOTHESES } from "./experiments/bound-and-gap";
import coinAscent from "./experiments/coin-ascent";
import coverage from "./experiments/coverage";
import finiteClasses, { LENGTHS, SIZES } from "./experiments/finite-classes";
import { atSampleSize, reads, sampleSizes, sizesOf } from "./sweep";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

describe("a sweep over the sample size", () => {
  test("ends at the size asked for, whether or not it is one of its stops", () => {
    expect(sampleSizes(50)).toEqual([25, 35, 50]);
    expect(sampleSizes(60)).toEqual([25, 35, 50, 60]);
    expect(sampleSizes(25)).toEqual([25]);
  });

  test("is read at its sizes exactly, and between two of them on the line in log n", async () => {
    const { recording } = await runInNode("rademacher/coverage", coverage, {
      params: { largest: 400, n: 200 },
      replicas: 3,
    });
    expect(Array.from(sizesOf(recording))).toEqual([25, 100, 400]);
    expect(atSampleSize(recording, "train", 100)).toEqual(valuesAt(recording, "train", 1));
    const between = atSampleSize(recording, "train", 200);
    const [low, high] = [valuesAt(recording, "train", 1), valuesAt(recording, "train", 2)];
    between.forEach((value, r) => {
      expect(value).toBeCloseTo(0.5 * ((low[r] ?? NaN) + (high[r] ?? NaN)), 12);
    });
    const rows = [0, 1, 2].filter((row) =>
      reads({ recording, row, step: row, params: presentParamsOf(recording.spec) }, 200),
    );
    expect(rows).toEqual([2]);
  });

  test("what is read between two sizes is called a reading", async () => {
    const { recording } = await runInNode("rademacher/coverage", coverage, {
      params: { largest: 100 },
      replicas: 2,
    });
    const kindAt = (n: number) =>
      readingOf({ recording, params: { n } }, (values) => ({ kind: "exact", values }), "train").kind;
    expect([kindAt(25), kindAt(60), kindAt(100)]).toEqual(["exact", "heuristic", "exact"]);
  });
});

describe("the ball", () => {
  const run = (params: Record<string, number | string>, replicas = 4): Promise<{ recording: Recording }> =>
    runInNode("rademacher/bound-and-gap", boundAndGap, {
      params: { largest: 100, n: 100, ...params },
      replicas,
    });
  const gapOf = (recording: Recording, which: (typeof HYPOTHESES)[number]): Float64Array =>
    valuesAt(recording, "gap", undefined, HYPOTHESES.indexOf(which));

  test("the worst gap is never behind another, and all stay below the allowance", async () => {
    const { recording } = await run({}, 8);
    const allowed = allowance({ radius: 5, margin: 1, delta: 0.05 }, 100);
    const worst = gapOf(recording, "worst");
    for (const which of HYPOTHESES)
      gapOf(recording, which).forEach((gap, r) => {
        expect(gap).toBeLessThanOrEqual(worst[r] ?? NaN);
        expect(gap).toBeLessThan(allowed);
      });
  });

  test("radius and margin count only by their ratio, except that scores scale", async () => {
    const [plain, doubled] = [await run({}), await run({ radius: 10, margin: 2 })];
    const losses = (recording: Recording) => Array.from(valuesAt(recording, "train"));
    losses(doubled.recording).forEach((loss, r) => {
      expect(loss).toBeCloseTo(losses(plain.recording)[r] ?? NaN, 5);
    });
    const ratio =
      mean(valuesAt(doubled.recording, "complexity")) / mean(valuesAt(plain.recording, "complexity"));
    expect(ratio).toBeCloseTo(2, 5);
  });

  test("more inputs leave the complexity where it is and widen the trained gap", async () => {
    const [few, many] = [await run({}), await run({ dim: 100 })];
    const complexity = ({ recording }: { recording: Recording }) => mean(valuesAt(recording, "complexity"));
    expect(complexity(many) / complexity(few)).toBeCloseTo(1, 1);
    expect(mean(gapOf(many.recording, "trained"))).toBeGreaterThan(
      1.5 * mean(gapOf(few.recording, "trained")),
    );
  });
});

test("ascent on coins finds .13, .25, .57, .86 and .986 of the supremum after 1, 2, 5, 10 and 20 steps", async () => {
  const { recording } = await runInNode("rademacher/coin-ascent", coinAscent, {});
  const ratio = (step: number): number =>
    mean(valuesAt(recording, "correlation", step, 0)) / mean(valuesAt(recording, "correlation", step, 1));
  // Two standard errors of a ratio of means over 200 coin vectors are about 0.03 at the start and shrink with it.
  for (const [step, value] of [
    [0, -0.01],
    [1, 0.13],
    [2, 0.25],
    [5, 0.57],
    [10, 0.86],
    [20, 0.986],
    [40, 0.9998],
  ] as const)
    expect(Math.abs(ratio(step) - value)).toBeLessThan(0.04 * (1.02 - Math.max(0, value)));
});

test("measured over Massart's bound: .72, .83 and .87 for 10, 100 and 1000 vectors, whatever n", async () => {
  const { recording } = await runInNode("rademacher/finite-classes", finiteClasses, {});
  for (const [size, value] of [
    [10, 0.72],
    [100, 0.83],
    [1000, 0.87],
  ] as const)
    LENGTHS.forEach((n, i) => {
      const measured = mean(valuesAt(recording, "maximum", SIZES.indexOf(size), i));
      // One class is drawn for all coins, so that small classes differ from one another.
      expect(Math.abs(measured / massartSignBound(size, n) - value)).toBeLessThan(0.06);
    });
});

test("the l1 ball reaches about .13, .19 and .24 with 10, 100 and 1000 inputs", async () => {
  const { recording } = await runInNode("rademacher/finite-classes", finiteClasses, {});
  for (const [size, value] of [
    [10, 0.1355],
    [100, 0.1922],
    [1000, 0.2449],
  ] as const)
    expect(Math.abs(mean(valuesAt(recording, "l1Ball", SIZES.indexOf(size))) - value)).toBeLessThan(0.01);
});

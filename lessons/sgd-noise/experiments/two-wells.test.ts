import { columnOf, valuesAt, type Recording } from "@contract";
import { mean, median } from "@numerics/statistics";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { runInNode } from "../../../src/runtime/node";
import { NOISE_KINDS, powerOf, type NoiseKind } from "../noise-shape";
import { cutExitSteps, ofKind } from "../readings";
import twoWells, { stepNoise, wellsOf } from "./two-wells";
import { defaultsOf } from "@contract";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const run = async (params: Partial<Parameters<typeof stepNoise>[0]>, replicas: number): Promise<Recording> =>
  (await runInNode("sgd-noise/two-wells", twoWells, { params: params, replicas })).recording;

const share = (recording: Recording, kind: NoiseKind): number => mean(ofKind(recording, "escaped", kind));

describe("one update from the sharp minimum", () => {
  const params = { ...defaultsOf(twoWells.params), shallowDimensions: 1 };
  let recording: Recording;
  beforeAll(async () => {
    recording = await run({ updates: 100 }, 4000);
  });

  test.each(NOISE_KINDS)(
    "%s noise has the declared variances, the same power, and no correlation",
    (kind) => {
      const s = ofKind(recording, "s", kind, 1);
      const a = ofKind(recording, "a", kind, 1);
      const declared = stepNoise(params, kind);
      // The relative standard error of a variance over 4000 replicas is sqrt(2 / 4000) = 0.022.
      const second = (x: Float64Array, y = x): number => mean(x.map((v, r) => v * (y[r] ?? NaN)));
      expect(Math.abs(second(s) - declared.steep)).toBeLessThanOrEqual(0.1 * declared.steep);
      expect(Math.abs(second(a) - declared.shallow)).toBeLessThanOrEqual(0.1 * declared.shallow);
      expect(Math.abs(second(s, a))).toBeLessThanOrEqual(0.1 * Math.sqrt(declared.steep * declared.shallow));
      expect(Math.abs(mean(s))).toBeLessThanOrEqual(0.07 * Math.sqrt(declared.steep));
      expect(powerOf(declared, wellsOf(params))).toBeCloseTo(kind === "GD" ? 0 : params.power, 12);
    },
  );

  test("all kinds are driven by the same random numbers", () => {
    const [shaped, leading] = [ofKind(recording, "s", "Hessian", 1), ofKind(recording, "s", "leading", 1)];
    shaped.forEach((s, r) => {
      expect(s * Math.sqrt(220 / 200)).toBeCloseTo(leading[r] ?? NaN, 6);
    });
  });

  test("the loss is that of the landscape, and the sharpness tells the well", () => {
    const [loss, s, a] = ["loss", "s", "a"].map((name) => ofKind(recording, name, "isotropic", 40));
    const sharpness = ofKind(recording, "sharpness", "isotropic", 40);
    loss?.forEach((value, r) => {
      const [x, y] = [s?.[r] ?? NaN, a?.[r] ?? NaN];
      const [sharp, flat] = [100 * x * x + 10 * y * y, (x - 2 * Math.SQRT2) ** 2 + y * y];
      expect(value).toBeCloseTo(Math.min(sharp, flat), 4);
      expect(sharpness[r]).toBe(flat < sharp ? 2 : 200);
    });
  });
});

describe("the defaults, 2000 replicas", () => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await run({}, 2000);
  });

  test.each([
    // Measured for the reference over ten times 200 replicas; the tolerance is four standard errors of both together.
    ["GD", 0, 0],
    ["isotropic", 0.093, 0.035],
    ["Hessian", 0.871, 0.042],
    ["leading", 0.949, 0.028],
    ["shallow", 0.011, 0.013],
  ] as const)("under %s noise a share of %f escapes within 500 updates", (kind, expected, within) => {
    expect(Math.abs(share(recording, kind) - expected)).toBeLessThanOrEqual(within);
  });

  test("the released script's own test of success is stricter", () => {
    const succeeded = (kind: NoiseKind): number => {
      const a = ofKind(recording, "a", kind);
      const both = ofKind(recording, "s", kind).map((s, r) => {
        const far = (sign: number): boolean => 1 - (s + sign * (a[r] ?? NaN)) / Math.SQRT2 < -0.5;
        return far(1) && far(-1) ? 1 : 0;
      });
      return mean(both);
    };
    expect(Math.abs(succeeded("isotropic") - 0.018)).toBeLessThan(0.018);
    expect(Math.abs(succeeded("Hessian") - 0.338)).toBeLessThan(0.06);
    expect(Math.abs(succeeded("leading") - 0.418)).toBeLessThan(0.063);
  });

  test("first exit and escape tell the same story, and an exit is never taken back", () => {
    const exits = ofKind(recording, "exitStep", "Hessian");
    const escaped = columnOf(recording, "escaped");
    for (const row of [0, 1, 100, 499]) {
      const now = ofKind(recording, "escaped", "Hessian", row);
      exits.forEach((exit, r) => {
        expect(now[r]).toBe(exit > 0 && exit <= row ? 1 : 0);
      });
    }
    expect(escaped.k).toBe(NOISE_KINDS.length);
  });

  test("having escaped and ending in the flat well are not the same", () => {
    const flat = ofKind(recording, "sharpness", "Hessian").filter((x) => x === 2).length;
    const escaped = ofKind(recording, "escaped", "Hessian").filter((x) => x === 1).length;
    expect(flat).toBeLessThan(escaped);
  });
});

test("one more shallow direction makes isotropic escape rare and hardly touches shaped noise", async () => {
  const recording = await run({ shallowDimensions: 2 }, 400);
  expect(share(recording, "isotropic")).toBeLessThan(0.02);
  expect(share(recording, "Hessian")).toBeGreaterThan(0.7);
});

test("at equal variance along the steep direction the shapes escape nearly alike", async () => {
  const recording = await run({ equalPower: false }, 600);
  const shares = (["isotropic", "Hessian", "leading"] as const).map((kind) => share(recording, kind));
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.06);
});

test("after 1000 updates shaped noise sits in the flat well and isotropic noise does not", async () => {
  const recording = await run({ updates: 1000 }, 1000);
  // Reference over ten times 200 replicas: 182.3, 32.5 and 17.1, each with a standard deviation of about 3.6 a run of 200.
  for (const [kind, expected] of [
    ["isotropic", 182.3],
    ["Hessian", 32.5],
    ["leading", 17.1],
  ] as const)
    expect(Math.abs(mean(ofKind(recording, "sharpness", kind)) - expected)).toBeLessThan(9);
});

test("the median isotropic exit takes about 3500 updates, a mean Hessian-shaped one about 240", async () => {
  const recording = await run({ updates: 5000 }, 200);
  const exits = median(cutExitSteps(recording, "isotropic"));
  expect(exits).toBeGreaterThan(2600);
  expect(exits).toBeLessThan(4400);
  expect(Math.abs(mean(cutExitSteps(recording, "Hessian")) - 240)).toBeLessThan(70);
});

test("started in the flat well, noise along the line takes long to come back", async () => {
  const recording = await run({ start: "flat", updates: 200 } as never, 200);
  expect(valuesAt(recording, "sharpness", 0, 0).every((x) => x === 2)).toBe(true);
  expect(share(recording, "GD")).toBe(0);
  expect(share(recording, "Hessian")).toBeLessThan(0.3);
});

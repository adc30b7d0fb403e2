import { expect, test, vi } from "vitest";
import { valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import { runInNode } from "../../src/runtime/node";
import { designedLaw, expectedBound } from "./angle-bounds";
import { effectiveLogit } from "./effective-logit";
import { equalityCase, leastSampleSize, planarAngleBound } from "./exercises";
import glyphStudents, { BIASES } from "./experiments/glyph-students";

vi.setConfig({ testTimeout: 120_000 });

test("the planar example attains the angle bound", () => {
  for (const angle of [5, 40, 80])
    for (const share of [0.1, 0.7]) {
      const { disagreement, bound } = planarAngleBound(equalityCase(angle, share));
      expect(disagreement).toBeCloseTo(share, 12);
      expect(bound).toBeCloseTo(share, 12);
    }
});

test("the checker of that exercise sees a law without equality", () => {
  const { disagreement, bound } = planarAngleBound({
    teacher: 0,
    student: 30,
    inputs: [
      { direction: 85, probability: 0.5 }, // on the near side of both boundaries
      { direction: 0, probability: 0.5 },
    ],
  });
  expect(disagreement).toBe(0);
  expect(bound).toBe(0.5);
});

test("for a positive label the effective logit falls with the soft ratio, by central differences", () => {
  const at = (ratio: number): number => effectiveLogit({ ratio, temperature: 1, scaled: true }, 1.5, 1);
  for (const ratio of [0.2, 0.5, 0.9]) expect(at(ratio + 1e-6) - at(ratio - 1e-6)).toBeLessThan(0);
});

test("eleven points guarantee five per cent at κ = 2, ten do not", () => {
  expect(leastSampleSize(2, 0.05)).toBe(11);
  expect(expectedBound(designedLaw(2), 10).value).toBeCloseTo(0.0509, 4);
});

test("with the best constant added the student recognises more than 35 % of a digit it has not seen", async () => {
  const { recording } = await runInNode("knowledge-distillation/glyph-students", glyphStudents, {
    params: { omitted: "3" },
    replicas: 2,
  });
  const means = BIASES.map((_, k) => mean(valuesAt(recording, "biasedAccuracy", undefined, k)));
  const best = means.indexOf(Math.max(...means));
  expect(BIASES[best]).toBeGreaterThan(0);
  expect(mean(valuesAt(recording, "biasedOmitted", undefined, best))).toBeGreaterThan(0.35);
});

/** What the switches of the theorems do to their verdicts, on small runs. */
import { expect, test, vi } from "vitest";
import { presentParamsOf, type AnyExperiment, type ParamValue, type TheoremClaim } from "@contract";
import { judgeRow, type Judgement } from "@theory/verdict";
import { runInNode } from "../../src/runtime/node";
import ballBoundHolds from "./claims/ball-bound-holds";
import boundCovers from "./claims/bound-covers-400-samples";
import contractionHolds from "./claims/contraction-holds";
import desymmetrisationHolds from "./claims/desymmetrisation-holds";
import empiricalBoundHolds from "./claims/empirical-bound-holds";
import networkNorms from "./claims/network-norms-vacuous";
import zeroOneBound from "./claims/zero-one-bound-vacuous";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

/** The verdict on the last row that the claim is about, and the sides. */
async function judge(
  claim: TheoremClaim,
  params: Readonly<Record<string, ParamValue>>,
  replicas = 4,
): Promise<Judgement> {
  const experiment: AnyExperiment = claim.experiment;
  const { recording } = await runInNode(`rademacher/${claim.experimentName}`, experiment, {
    params,
    replicas,
  });
  for (let row = recording.rows - 1; row >= 0; row--) {
    const step = recording.steps[row] ?? 0;
    const at = { params: presentParamsOf(recording.spec, step), row, step, recording };
    if (claim.when(at)) return judgeRow(claim, at);
  }
  throw new Error("The claim is about no row of the run.");
}

const SMALL = { n: 50, largest: 50 };

test.each([
  ["repeated examples", { sampling: "repeated" }, "independent draws"],
  ["a loss beyond 1", { loss: "hinge" }, "between 0 and 1"],
  ["a ball read off the trained weights", { ballChosen: "after" }, "before the sample"],
])("%s make both forms of the bound inapplicable, and the assumption is named", async (_, broken, named) => {
  for (const claim of [ballBoundHolds, empiricalBoundHolds]) {
    const { kind, rule, lhs, rhs } = await judge(claim, { ...SMALL, ...broken });
    expect(kind).toBe("inapplicable");
    expect(rule).toContain(named);
    // The card still shows what a careless reader would have computed.
    expect(Number.isFinite(lhs) && Number.isFinite(rhs)).toBe(true);
  }
});

test("a ball from a list made beforehand keeps the theorem and pays a logarithm", async () => {
  const listed = await judge(ballBoundHolds, { ...SMALL, ballChosen: "from-list" });
  expect(listed.kind).toBe("vacuous"); // 50 examples are too few for any of these balls
  expect(listed.readings["classes"]?.mean).toBe(6);
});

test("with 200 examples the bound is vacuous, and no hypothesis has a gap beyond it", async () => {
  for (const hypothesis of ["trained", "worst", "random"]) {
    const { kind, sides } = await judge(ballBoundHolds, { n: 200, largest: 200, hypothesis });
    expect(kind).toBe("vacuous");
    sides.lhs.forEach((gap, r) => {
      expect(gap).toBeLessThan(sides.rhs[r] ?? NaN);
    });
  }
});

test("repeated examples void the coverage and the lower bound too", async () => {
  for (const claim of [boundCovers, desymmetrisationHolds])
    expect((await judge(claim, { ...SMALL, sampling: "repeated" })).kind).toBe("inapplicable");
});

test("the square is not Lipschitz, and the contraction is not applied to it", async () => {
  expect((await judge(contractionHolds, { link: "square" }, 50)).kind).toBe("inapplicable");
  expect((await judge(contractionHolds, { link: "modulus" }, 300)).kind).toBe("holds");
});

test("norms read off a trained network certify nothing; from a list they give a valid, vacuous bound", async () => {
  const settings = { width: 16, learningRate: 0.03, updates: 60 };
  const after = await judge(networkNorms, { ...settings, normsChosen: "after" });
  expect(after.kind).toBe("inapplicable");
  expect(after.rule).toContain("fixed before the sample");
  for (const labels of ["true", "coins"]) {
    const listed = await judge(networkNorms, { ...settings, updates: 150, labels });
    expect(listed.kind).toBe("vacuous");
    // Rounding both norms and margin by less than a factor 2 each costs less than 4; the deviation stays below 1.
    expect(listed.rhs).toBeLessThan(4 * after.rhs + 80);
  }
});

test("the zero-one bound of a network that memorises is at least 1, whatever training found", async () => {
  const judged = await judge(zeroOneBound, { largestWidth: 4, updates: 20 });
  expect(judged.rhs).toBeGreaterThan(1);
  expect(judged.kind).toBe("vacuous");
  expect(judged.readings["found"]?.kind).toBe("lower");
  expect(judged.readings["complexity"]?.kind).toBe("upper");
});

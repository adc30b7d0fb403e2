import { describe, expect, test } from "vitest";
import type { AnyTheorem, TheoremClaim } from "@contract";
import { presentParamsOf } from "@contract";
import { readSymbols, stagesOf, valuesOf } from "@theory/readings";
import { lessons } from "../../src/catalogue/catalogue";
import { runInNode } from "../../src/runtime/node";

const chains = lessons.flatMap((lesson) =>
  Object.entries(lesson.claims).flatMap(([name, claim]) =>
    claim.kind === "theorem" && claim.theorem.chain
      ? [[`${lesson.slug}/${name}`, claim, lesson.slug] as const]
      : [],
  ),
);

/** Rounding of a sum of a few terms in float64; the issue is whether the stages are the right ones. */
const ROUNDING = 1e-6;

describe.each(chains)("the chain of %s", (_, claim: TheoremClaim, slug) => {
  test("begins at the left side, ends at the right side, and its links multiply up to their ratio", async () => {
    const { recording } = await runInNode(`${slug}/${claim.experimentName}`, claim.experiment, {
      params: claim.params,
      replicas: Math.min(8, claim.replicas),
      seed: claim.seed,
    });
    let judged = 0;
    for (let row = 0; row < recording.rows; row++) {
      const step = recording.steps[row] ?? 0;
      const at = { params: presentParamsOf(recording.spec, step), row, step, recording };
      if (!claim.when(at)) continue;
      judged++;
      const readings = readSymbols(claim, at);
      for (let r = 0; r < recording.replicas; r++) {
        const values = valuesOf(readings, r);
        const theorem: AnyTheorem = claim.theorem;
        const stages = (theorem.chain ?? []).map((link) => link.value(values));
        const [lhs, rhs] = [theorem.lhs(values), theorem.rhs(values)];
        expect(Math.abs((stages[0] ?? NaN) - lhs)).toBeLessThanOrEqual(ROUNDING * Math.abs(lhs));
        expect(Math.abs((stages.at(-1) ?? NaN) - rhs)).toBeLessThanOrEqual(ROUNDING * Math.abs(rhs));
        const product = stages.slice(1).reduce((ratio, stage, i) => ratio * (stage / (stages[i] ?? NaN)), 1);
        if (stages.every((stage) => stage !== 0)) expect(product / (rhs / lhs)).toBeCloseTo(1, 6);
      }
      expect(stagesOf(claim.theorem, readings, recording.replicas).length).toBeGreaterThan(1);
    }
    expect(judged).toBeGreaterThan(0);
  });
});

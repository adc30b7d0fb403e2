import { describe, expect, expectTypeOf, test } from "vitest";
import {
  applyTheorem,
  columnOf,
  exact,
  heuristic,
  lower,
  presentParamsOf,
  theorem,
  unbiased,
  type BindContext,
  type ParamSchema,
  type Recording,
  type Theorem,
} from "@contract";
import { normals, uniforms } from "@numerics/streams";
import { judgeRow } from "@theory/verdict";
import { recordingBuilder, rowBuffer } from "../../src/runtime/recording";
import { randomWalk } from "../support/random-walk";

const source = { paper: "author2000title", locator: "Theorem 1" };

/** A recording with one row, whose series hold one number a replica. */
function recorded(
  series: Readonly<Record<string, Float64Array>>,
  params: Record<string, number> = { drift: 0, length: 1 },
): Recording {
  const replicas = Object.values(series)[0]?.length ?? 0;
  const buffer = rowBuffer(replicas);
  buffer.push(1, series);
  const builder = recordingBuilder(replicas);
  const chunk = buffer.take(new Int32Array(replicas).fill(-1));
  if (chunk) builder.append(chunk);
  return builder.view({ experiment: "test/planted", params, seed: 1, replicas, changes: [] }, "test");
}

const bound = theorem({
  title: "A gap is at most its limit",
  source,
  symbols: {
    gap: { tex: "g", meaning: "gap", admits: ["exact", "unbiased"] },
    limit: { tex: "b", meaning: "limit", admits: ["exact", "upper", "unbiased", "heuristic"] },
    delta: {
      tex: "\\delta",
      meaning: "failure probability",
      admits: ["exact"],
      domain: (d) => d > 0 && d < 1,
    },
  },
  statement: "\\sym{gap}{g} \\le \\sym{limit}{b}, \\sym{delta}{\\delta}",
  assumptions: {
    still: {
      says: "the walk has no drift",
      holds: "by construction",
      breaks: { parameter: "drift", value: 1 },
    },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.gap,
  rhs: (v) => v.limit,
  trivial: () => 1,
  chain: [
    { says: "gap", value: (v) => v.gap },
    { says: "half-way", value: (v) => (v.gap + v.limit) / 2 },
    { says: "limit", value: (v) => v.limit },
  ],
});

type Planted = typeof bound extends Theorem<infer Y> ? Partial<Theorem<Y>> : never;

function judge(
  gaps: Float64Array,
  limit: number,
  change: Planted = {},
  options: { params?: Record<string, number>; error?: number; kind?: "heuristic"; delta?: number } = {},
) {
  const recording = recorded({ gap: gaps }, options.params);
  const claim = applyTheorem({
    says: "planted",
    experiment: ["planted", randomWalk],
    theorem: ["planted", { ...bound, ...change }],
    bind: {
      gap: ({ recording: r }) => exact(columnOf(r, "gap").data),
      limit: () =>
        options.kind === "heuristic"
          ? heuristic(limit)
          : options.error
            ? unbiased(limit, options.error)
            : exact(limit),
      delta: () => exact(options.delta ?? 0.05),
    },
    when: () => true,
  });
  const at: BindContext<ParamSchema> = {
    params: presentParamsOf(recording.spec),
    row: 0,
    step: 1,
    recording,
  };
  return judgeRow(claim, at);
}

/** 400 gaps uniform on (0, 1): beyond 0.95 with probability exactly 0.05. */
const gaps = (trial: number): Float64Array => uniforms(trial, "gaps", 400);

describe("a bound with probability 1 - delta, over 400 samples", () => {
  const trials = 200;

  test("that is exactly tight is accepted, and rejected at most as often as the binomial law says", () => {
    let rejected = 0;
    for (let trial = 0; trial < trials; trial++) if (judge(gaps(trial), 0.95).kind === "violated") rejected++;
    expect(rejected).toBe(0); // expected 200 × 1e-4
  });

  test("that fails three times as often as it promises is rejected", () => {
    let rejected = 0;
    for (let trial = 0; trial < trials; trial++) if (judge(gaps(trial), 0.85).kind === "violated") rejected++;
    // Binomial(400, 0.15) is below the rejecting count (about 38) with probability under 0.002.
    expect(rejected).toBeGreaterThanOrEqual(trials - 4);
  });

  test("says how many lie beyond, and what delta allows", () => {
    const { rule, coverage } = judge(gaps(1), 0.95);
    const beyond = [...gaps(1)].filter((gap) => gap > 0.95).length;
    expect(rule).toContain(`${String(beyond)} of 400 samples lie beyond the bound; δ = 0.05 allows it`);
    expect(coverage).toMatchObject({ within: 400 - beyond, samples: 400, promised: 0.95 });
    expect(coverage?.low).toBeLessThan(0.95);
    expect(coverage?.high).toBeGreaterThan((400 - beyond) / 400);
  });

  test("is vacuous where it promises no more than is known", () => {
    expect(judge(gaps(1), 1.5).kind).toBe("vacuous");
    expect(judge(gaps(1), 0.99).kind).toBe("holds");
  });
});

describe("the Monte-Carlo error of an estimate", () => {
  test("raises the right side and is charged to delta, visibly", () => {
    const without = judge(gaps(2), 0.95);
    const charged = judge(gaps(2), 0.95, {}, { error: 0.01 });
    expect(charged.rhs).toBeCloseTo(0.95 + 2.5758293 * 0.01, 6); // the normal quantile at 1 - 0.005
    expect(charged.coverage?.promised).toBeCloseTo(1 - 0.055, 12);
    expect(charged.rule).toContain("0.005 more for the Monte-Carlo error");
    expect(charged.stages.at(-1)?.says).toBe("Monte-Carlo error");
    expect(without.rhs).toBe(0.95);
  });

  test("lowers the right side of a lower bound", () => {
    const charged = judge(gaps(2), -0.1, { sense: "lower", trivial: null }, { error: 0.01 });
    expect(charged.rhs).toBeCloseTo(-0.1 - 2.5758293 * 0.01, 6);
  });

  test("a heuristic reading is said to be no certificate", () => {
    expect(judge(gaps(2), 0.95, {}, { kind: "heuristic" }).rule).toContain("a reading, not a certificate");
  });
});

describe("an assumption", () => {
  test("broken by its switch makes the theorem inapplicable, by name, whatever the numbers", () => {
    const { kind, rule } = judge(gaps(3), 100, {}, { params: { drift: 1, length: 1 } });
    expect(kind).toBe("inapplicable");
    expect(rule).toBe("Not met: the walk has no drift.");
  });

  test("outside its domain a symbol makes it inapplicable", () => {
    expect(judge(gaps(3), 0.95, {}, { delta: 0 }).kind).toBe("inapplicable");
  });

  test("that fails in some replicas says in how many", () => {
    const { rule } = judge(gaps(3), 0.95, {
      assumptions: { small: { says: "the gap is small", holds: (v) => v.gap < 0.5 } },
    });
    const large = [...gaps(3)].filter((gap) => gap >= 0.5).length;
    expect(rule).toContain(`the gap is small (fails in ${String(large)} of 400 replicas)`);
  });
});

describe("other quantifiers", () => {
  test("sure: one replica beyond it is a violation", () => {
    const values = new Float64Array(400).fill(0.5);
    expect(judge(values, 0.6, { mode: { kind: "sure" } }).kind).toBe("holds");
    values[7] = 0.7;
    const { kind, rule } = judge(values, 0.6, { mode: { kind: "sure" } });
    expect(kind).toBe("violated");
    expect(rule).toContain("1 of 400 replicas break it");
  });

  test("expectation: a mean within its standard error holds, one far beyond does not", () => {
    const noise = normals(4, "noise", 400);
    const mode = { kind: "expectation" } as const;
    expect(judge(noise, 0, { mode, sense: "equal", trivial: null }).kind).toBe("holds");
    expect(
      judge(
        noise.map((x) => x + 0.5),
        0,
        { mode, sense: "equal", trivial: null },
      ).kind,
    ).toBe("violated");
    expect(
      judge(
        noise.map((x) => x - 0.5),
        0,
        { mode, trivial: null },
      ).kind,
    ).toBe("holds");
    expect(
      judge(
        noise.map((x) => x + 0.5),
        0,
        { mode, trivial: null },
      ).kind,
    ).toBe("violated");
  });

  test("expectation: with five replicas a true equation is hardly ever refuted, though their error is an estimate", () => {
    const sets = 2000;
    const noise = normals(5, "sets", 5 * sets);
    const mode = { kind: "expectation" } as const;
    const refuted = Array.from({ length: sets }, (_, i) =>
      judge(noise.slice(5 * i, 5 * i + 5), 0, { mode, sense: "equal", trivial: null }),
    ).filter(({ kind }) => kind === "violated").length;
    // Two in 10,000 are expected; the normal quantile would refute about forty of these.
    expect(refuted).toBeLessThanOrEqual(4);
  });

  test("diverged replicas are left out; with none left nothing is judged", () => {
    const recording = recorded({ gap: Float64Array.of(0.1, NaN) });
    const claim = applyTheorem({
      says: "planted",
      experiment: ["planted", randomWalk],
      theorem: ["planted", bound],
      bind: {
        gap: ({ recording: r }) => exact(columnOf(r, "gap").data),
        limit: () => exact(0.5),
        delta: () => exact(0.05),
      },
      when: () => true,
    });
    const at = (divergedAt: number[]): BindContext<ParamSchema> => ({
      params: presentParamsOf(recording.spec),
      row: 0,
      step: 1,
      recording: { ...recording, divergedAt: Int32Array.from(divergedAt) },
    });
    expect(judgeRow(claim, at([-1, 1]))).toMatchObject({ kind: "holds", lhs: 0.1 });
    expect(judgeRow(claim, at([1, 1])).kind).toBe("inapplicable");
  });
});

describe("the slack chain", () => {
  test("starts at the left side and ends at the right side", () => {
    const { stages, lhs, rhs } = judge(gaps(5), 0.95);
    expect(stages[0]?.mean).toBeCloseTo(lhs, 12);
    expect(stages.at(-1)?.mean).toBeCloseTo(rhs, 12);
    expect(stages[1]?.mean).toBeCloseTo((lhs + rhs) / 2, 12);
  });
});

test("a lower estimate cannot be bound to the right side of an upper bound: it does not compile", () => {
  type Limit = (typeof bound)["symbols"]["limit"]["admits"][number];
  expectTypeOf<"lower">().not.toExtend<Limit>();
  expectTypeOf<"upper">().toExtend<Limit>();
  type Admitted = ReturnType<
    Parameters<typeof applyTheorem<never, never, never, (typeof bound)["symbols"]>>[0]["bind"]["limit"]
  >;
  expectTypeOf(lower(1)).not.toExtend<Admitted>();
  expectTypeOf(exact(1)).toExtend<Admitted>();
  expect(lower(1).kind).toBe("lower");
});

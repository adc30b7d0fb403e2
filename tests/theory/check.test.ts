import { describe, expect, test } from "vitest";
import type { Holds } from "@contract";
import { normals, uniforms } from "@numerics/streams";
import { judgeValues } from "@theory/check";

const judge = (holds: Holds, values: readonly number[], seed = 1) =>
  judgeValues({ measures: "size in metres", holds }, values, seed);
const around = (centre: number, n: number, seed = 3): number[] =>
  [...normals(seed, "values", n)].map((z) => centre + z);

describe("a verdict", () => {
  test.each(["mean", "difference", "median"] as const)(
    "on a %s holds far from the threshold, fails on its other side and is open at it",
    (of) => {
      expect(judge({ of, above: 4 }, around(5, 40)).verdict).toBe("holds");
      expect(judge({ of, above: 6 }, around(5, 40)).verdict).toBe("fails");
      expect(judge({ of, above: 5 }, around(5, 40)).verdict).toBe("unclear");
      expect(judge({ of, below: 6 }, around(5, 40)).verdict).toBe("holds");
      expect(judge({ of, below: 4 }, around(5, 40)).verdict).toBe("fails");
    },
  );

  test("on a share is the exact binomial one", () => {
    const coins = (ones: number, n: number): number[] =>
      Array.from({ length: n }, (_, i) => (i < ones ? 1 : 0));
    // P(X >= 16) = 0.038 and P(X >= 15) = 0.095 for X binomial (22, 1/2), tabulated
    expect(judge({ of: "share", above: 0.5 }, coins(16, 22)).verdict).toBe("holds");
    expect(judge({ of: "share", above: 0.5 }, coins(15, 22)).verdict).toBe("unclear");
    expect(judge({ of: "share", above: 0.5 }, coins(6, 22)).verdict).toBe("fails");
    expect(() => judge({ of: "share", above: 0.5 }, [0, 0.5])).toThrow("zeros and ones");
  });

  test("on every replica takes each one, and equality", () => {
    expect(judge({ of: "every", above: 1 }, [1, 1, 1]).verdict).toBe("holds");
    expect(judge({ of: "every", above: 1 }, [2, 0.999, 3]).verdict).toBe("fails");
  });

  test("with two thresholds holds only between both", () => {
    expect(judge({ of: "mean", above: 4, below: 6 }, around(5, 60)).verdict).toBe("holds");
    expect(judge({ of: "mean", above: 4, below: 4.5 }, around(5, 60)).verdict).toBe("fails");
  });

  test("on a mean of few values is open, however clear they look", () => {
    const result = judge({ of: "mean", above: 0 }, around(50, 19));
    expect(result.verdict).toBe("unclear");
    expect(result.words).toContain("at least 20 replicas");
  });

  test("does not take values on the threshold for values beyond it", () => {
    const onIt = Array.from({ length: 30 }, () => 2);
    expect(judge({ of: "mean", above: 2 }, onIt).verdict).toBe("unclear");
    expect(judge({ of: "median", above: 2 }, onIt).verdict).toBe("unclear");
  });

  test("needs a threshold", () => {
    expect(() => judge({ of: "mean" }, [1, 2])).toThrow("no threshold");
  });
});

describe("what goes with a verdict", () => {
  test("the effect is Cohen's d for a mean, h for a share, and the excess over one half for a median", () => {
    const values = [3, 4, 5, 6, 7];
    // mean 5, standard deviation sqrt(2.5)
    expect(judge({ of: "difference", above: 3 }, values).comparisons[0]?.effect.value).toBeCloseTo(
      2 / Math.sqrt(2.5),
      12,
    );
    expect(judge({ of: "median", below: 6.5 }, values).comparisons[0]?.effect.value).toBeCloseTo(0.3, 12);
    // Cohen (1988), table 6.2.2: phi(0.75) = 2.094, phi(0.5) = 1.571
    const share = judge({ of: "share", above: 0.5 }, [1, 1, 1, 0]);
    expect(share.comparisons[0]?.effect.value).toBeCloseTo(2.094 - 1.571, 2);
  });

  test("an estimate beyond the one that is named would have refuted the claim", () => {
    const values = [...uniforms(5, "values", 60)].map((u) => -Math.log(u));
    for (const of of ["mean", "difference", "median"] as const) {
      const holds: Holds = { of, above: 0.2 };
      const result = judge(holds, values);
      const named = /below (−?[\d.]+), surely below 0.2/.exec(result.refutation)?.[1]?.replace("−", "-");
      const shift = Number(named) - result.statistic;
      expect(
        judge(
          holds,
          values.map((v) => v + shift - 0.001),
        ).verdict,
      ).toBe("fails");
      expect(
        judge(
          holds,
          values.map((v) => v + shift + 0.001),
        ).verdict,
      ).not.toBe("fails");
    }
    const share = judge(
      { of: "share", above: 0.5 },
      Array.from({ length: 40 }, (_, i) => (i < 30 ? 1 : 0)),
    );
    // 14 of 40 has an upper bound of 0.493, 15 of 40 one of 0.518 (Clopper-Pearson, one-sided 95 %).
    expect(share.refutation).toContain("at most 0.35,");
  });

  test("an open verdict says how many replicas would settle it", () => {
    const values = around(5, 40);
    const { statistic, interval } = judge({ of: "mean", above: 0 }, values);
    // Half-way between the bound and the estimate: a bound half as far takes four times as many replicas.
    const result = judge({ of: "mean", above: (statistic + interval.low) / 2 }, values);
    expect(result.verdict).toBe("unclear");
    expect(result.words).toContain("about 160 replicas would settle it");
  });

  test("words carry statistic, number of replicas, bound, threshold and confidence", () => {
    const { words } = judge({ of: "mean", above: 4, confidence: 0.99 }, around(5, 40));
    expect(words).toMatch(/^Mean 4\.99 over 40 replicas; with 99 % confidence it is above/);
    expect(words).toContain("(claimed: above 4)");
  });

  test("the same values and seed give the same result", () => {
    const values = around(5, 40);
    expect(judge({ of: "mean", above: 4 }, values, 8)).toEqual(judge({ of: "mean", above: 4 }, values, 8));
  });
});

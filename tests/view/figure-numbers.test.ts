import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixed, powerOfTen, significant, withUnit } from "../../src/view/figure/format";
import { linearTicks, logTicks, niceStep } from "../../src/view/figure/ticks";

describe("numbers in figures", () => {
  test("carry a real minus sign, thin spaces and powers of ten", () => {
    expect(fixed(-1234.5, 1)).toBe("−1\u202f234.5");
    expect(fixed(-0.001, 1)).toBe("0.0"); // no negative zero
    expect(powerOfTen(-12)).toBe("10⁻¹²");
    expect(significant(-0.000012345, 3)).toBe("−1.23×10⁻⁵");
    expect(significant(1e6)).toBe("1×10⁶");
    expect(significant(10000)).toBe("10\u202f000");
    expect(significant(0.30000000000000004)).toBe("0.3");
    expect(significant(100)).toBe("100"); // zeros before the point are not trailing zeros
    expect([significant(NaN), significant(-Infinity), significant(0)]).toEqual(["–", "−∞", "0"]);
  });

  test("rounding that reaches the next power of ten is written as that power", () => {
    expect(significant(9.9999e-5, 3)).toBe("0.0001");
    expect(significant(999999.9, 4)).toBe("1×10⁶");
  });

  test("a unit is added in brackets where there is one", () => {
    expect([withUnit("loss", "nats"), withUnit("loss", undefined), withUnit("loss", "")]).toEqual([
      "loss [nats]",
      "loss",
      "loss",
    ]);
  });
});

describe("ticks of a linear axis", () => {
  test("lie at round values within the range", () => {
    expect(linearTicks(0, 500, 6).texts).toEqual(["0", "100", "200", "300", "400", "500"]);
    expect(linearTicks(-0.3, 0.3, 6).texts).toEqual(["−0.3", "−0.2", "−0.1", "0", "0.1", "0.2", "0.3"]);
  });

  test("share one power of ten where numbers are very large or small", () => {
    expect(linearTicks(0, 4e-5, 4).texts).toEqual(["0", "1×10⁻⁵", "2×10⁻⁵", "3×10⁻⁵", "4×10⁻⁵"]);
    expect(linearTicks(0, 3e6, 3).texts).toEqual(["0", "1×10⁶", "2×10⁶", "3×10⁶"]);
  });

  test("law: never more than asked for by one, never outside, evenly spaced by 1, 2 or 5 times a power of ten", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const width = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, width, fc.integer({ min: 2, max: 12 }), (lo, extent, count) => {
        const hi = lo + extent;
        const { values, texts } = linearTicks(lo, hi, count);
        const step = niceStep(extent / count);
        const slack = 1e-6 * step;
        expect(values.length).toBeLessThanOrEqual(count + 1);
        expect(new Set(texts).size).toBe(texts.length);
        for (const tick of values) expect(tick >= lo - slack && tick <= hi + slack).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("ticks of a logarithmic axis", () => {
  test("are plain decades where all are easily read, powers of ten elsewhere", () => {
    expect(logTicks(0.01, 100, 5).texts).toEqual(["0.01", "0.1", "1", "10", "100"]);
    expect(logTicks(1e-6, 1, 7).texts).toEqual(["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1"]);
  });

  test("are thinned evenly where decades are many, and 1 stays if that costs none", () => {
    expect(logTicks(1e-6, 1, 4).texts).toEqual(["10⁻⁶", "10⁻⁴", "10⁻²", "1"]);
    expect(logTicks(10, 1000, 2).texts).toEqual(["10", "1\u202f000"]);
  });

  test("are 1, 2, 5 or round values where decades are few", () => {
    expect(logTicks(1, 10, 5).texts).toEqual(["1", "2", "5", "10"]);
    expect(logTicks(2, 5, 3).texts).toEqual(["2", "3", "4", "5"]);
  });
});

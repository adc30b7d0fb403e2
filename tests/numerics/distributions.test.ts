import { describe, expect, test } from "vitest";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  studentCdf,
  studentQuantile,
  studentUpperTail,
} from "@numerics/distributions";
import {
  betaKernel,
  betaSplit,
  inverseRegularizedBeta,
  logBeta,
  regularizedBeta,
} from "@numerics/incomplete-beta";
import { gammaQuantile, gammaSplit } from "@numerics/incomplete-gamma";
import { normalCdf, normalQuantile } from "@numerics/special";

/** All tables: mpmath 1.3 at 60 digits, rounded once; rows end with the value. Columns as named. */
const LOG_BETA = [
  [0.5, 0.5, 1.1447298858494002],
  [2, 3, -2.4849066497880004],
  [0.001, 5, 6.905672657062075],
  [0.5, 1000000.0, -6.335390211057437],
  [30, 10000000.0, -412.28587406153883],
  [100000.0, 200000.0, -190958.88527911686],
] as const; // a, b
const INCOMPLETE_BETA = [
  [0.5, 0.5, 0.5, 0.5],
  [0.1, 2, 3, 0.052300000000000006],
  [0.01, 20, 30, 2.142673085704365e-27],
  [0.3, 0.1, 5, 0.9905798682987165],
  [0.999, 5, 0.2, 0.628890079026613],
  [0.5, 1000, 1000, 0.5],
  [0.48, 1000, 1000, 0.03677948327863957],
  [0.4, 1000, 1000, 8.231611354869308e-20],
  [0.001, 0.5, 10000.0, 0.9999922941884307],
  [0.37, 200.5, 400.25, 0.9687408001711569],
  [1e-5, 3, 100000.0, 0.0803041561955605],
] as const; // x, a, b
const INCOMPLETE_GAMMA = [
  [0.1, 0.5, 0.345279153981423, 0.654720846018577],
  [1, 1, 0.6321205588285577, 0.36787944117144233],
  [5, 2.5, 0.9247647538534878, 0.07523524614651218],
  [10, 3, 0.9972306042844884, 0.002769395715511576],
  [50, 3, 1.0, 2.509303552201057e-19],
  [0.01, 3, 1.654216528074877e-7, 0.9999998345783472],
  [90, 100, 0.15822098918643016, 0.8417790108135699],
  [100, 100, 0.5132987982791487, 0.48670120172085135],
  [140, 100, 0.9998389428252874, 0.00016105717471255585],
  [9900, 10000.0, 0.15865119219356466, 0.8413488078064354],
] as const; // x, a, lower, upper
const STUDENT = [
  [-1, 1, 0.25],
  [-2.5, 3, 0.04385332350403277],
  [-4, 10, 0.0012591663123683462],
  [-12, 30, 2.790092707599628e-13],
  [-1e-6, 5, 0.4999996203933102],
  [-1.96, 1000, 0.02513659247787436],
  [-40, 2, 0.0003122073360923703],
] as const; // t, df
const CHI_SQUARE_QUANTILE = [
  [0.05, 1, 0.003932140000019523],
  [0.95, 1, 3.8414588206941245],
  [0.5, 2, 1.3862943611198906],
  [0.01, 10, 2.558212160187206],
  [0.95, 10, 18.307038053275143],
  [0.975, 64, 88.00405100649752],
  [0.999, 1000, 1143.9170926196791],
] as const; // p, df
const STUDENT_QUANTILE = [
  [0.05, 1, -6.313751514675043],
  [0.025, 2, -4.302652729749464],
  [0.05, 10, -1.8124611228116765],
  [0.005, 30, -2.7499956535672254],
  [0.025, 63, -1.9983405425207414],
  [1e-10, 5, -156.8255927088943],
  [0.25, 2.5, -0.7850136829923011],
] as const; // p, df

/** The stated accuracy of the integrals: rounding of arguments of size 1e3 to 1e5 enters the exponent. */
const INTEGRAL = 1e-13;

const relativeError = (value: number, reference: number): number =>
  value === reference ? 0 : Math.abs(value / reference - 1);

describe("incomplete beta", () => {
  test("reference: ln B and I_x(a, b) agree with mpmath, down to 1e-27", () => {
    for (const [a, b, value] of LOG_BETA) expect(relativeError(logBeta(a, b), value)).toBeLessThan(1e-14);
    for (const [x, a, b, value] of INCOMPLETE_BETA)
      expect(relativeError(regularizedBeta(x, a, b), value)).toBeLessThan(INTEGRAL);
  });

  test("special case: I_x(a, 1) = x^a, I_x(1, b) = 1 - (1 - x)^b, I_x(1/2, 1/2) the arcsine law", () => {
    for (let x = 0.05; x < 1; x += 0.1) {
      expect(regularizedBeta(x, 3.5, 1)).toBeCloseTo(x ** 3.5, 13);
      expect(regularizedBeta(x, 1, 4.5)).toBeCloseTo(1 - (1 - x) ** 4.5, 13);
      expect(regularizedBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
  });

  test("law: swapping x with 1 - x and a with b swaps the two tails, which sum to one", () => {
    for (const [x, a, b] of INCOMPLETE_BETA) {
      const one = betaSplit(x, 1 - x, a, b);
      const other = betaSplit(1 - x, x, b, a);
      expect(one.lower + one.upper).toBeCloseTo(1, 14);
      expect(one.lower).toBeCloseTo(other.upper, 13);
    }
  });

  test("gradient: the kernel is the slope in the logit", () => {
    const h = 1e-5;
    const x = (t: number): number => 1 / (1 + Math.exp(-t));
    for (const [t, a, b] of [
      [0.3, 2, 3],
      [-2, 0.4, 7],
      [1, 30, 12],
    ] as const) {
      const slope = (regularizedBeta(x(t + h), a, b) - regularizedBeta(x(t - h), a, b)) / (2 * h);
      expect(slope).toBeCloseTo(betaKernel(x(t), x(-t), a, b), 8);
    }
  });

  test("law: the inverse undoes it, from far tails and for shapes from 0.05 to 1e5", () => {
    for (const a of [0.05, 0.5, 1, 7, 300, 1e5])
      for (const b of [0.05, 0.5, 1, 7, 300, 1e5])
        for (const p of [1e-30, 1e-6, 0.05, 0.5, 0.9]) {
          const x = inverseRegularizedBeta(p, a, b);
          // Only where x is neither rounded to 0 or 1 nor so close to 1 that its digits do not name the point
          if (x > 1e-300 && x < 0.9) expect(relativeError(regularizedBeta(x, a, b), p)).toBeLessThan(1e-10);
        }
  });

  test("special case: ends, and arguments outside the domain", () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([inverseRegularizedBeta(0, 2, 3), inverseRegularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(inverseRegularizedBeta(1.1, 2, 3)).toBeNaN();
    expect(regularizedBeta(NaN, 2, 3)).toBeNaN();
    expect(() => regularizedBeta(0.5, 0, 3)).toThrow(/a, b > 0/);
  });
});

describe("incomplete gamma and chi-square", () => {
  test("reference: both tails agree with mpmath", () => {
    for (const [x, a, lower, upper] of INCOMPLETE_GAMMA) {
      expect(relativeError(gammaSplit(x, a).lower, lower)).toBeLessThan(INTEGRAL);
      expect(relativeError(gammaSplit(x, a).upper, upper)).toBeLessThan(INTEGRAL);
    }
  });

  test("reference: quantiles of chi-square agree with mpmath", () => {
    for (const [p, df, value] of CHI_SQUARE_QUANTILE)
      expect(relativeError(chiSquareQuantile(p, df), value)).toBeLessThan(INTEGRAL);
  });

  test("special case: two degrees of freedom are exponential, one is the square of a normal", () => {
    for (const x of [0.01, 0.5, 2, 9, 60]) {
      expect(relativeError(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(INTEGRAL);
      expect(relativeError(chiSquareUpperTail(x, 1), 2 * normalCdf(-Math.sqrt(x)))).toBeLessThan(INTEGRAL);
    }
    expect([chiSquareCdf(-1, 3), chiSquareQuantile(0, 3), chiSquareQuantile(1, 3)]).toEqual([0, 0, Infinity]);
    expect(() => chiSquareCdf(1, 0)).toThrow(/shape a > 0/);
  });

  test("law: the quantile undoes the distribution function in both tails", () => {
    for (const a of [0.1, 1, 12, 5000])
      for (const p of [1e-20, 1e-3, 0.5])
        for (const split of [
          { lower: p, upper: 1 - p },
          { lower: 1 - p, upper: p },
        ]) {
          const x = gammaQuantile(split, a);
          const back = gammaSplit(x, a);
          expect(relativeError(split.lower === p ? back.lower : back.upper, p)).toBeLessThan(1e-10);
        }
  });
});

describe("Student's t", () => {
  test("reference: distribution function and quantiles agree with mpmath", () => {
    for (const [t, df, value] of STUDENT)
      expect(relativeError(studentCdf(t, df), value)).toBeLessThan(INTEGRAL);
    for (const [p, df, value] of STUDENT_QUANTILE)
      expect(relativeError(studentQuantile(p, df), value)).toBeLessThan(INTEGRAL);
  });

  test("special case: one degree of freedom is Cauchy, infinitely many are normal", () => {
    for (const t of [-20, -1, 0, 0.3, 4])
      expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    expect(studentCdf(1.3, Infinity)).toBe(normalCdf(1.3));
    expect(studentQuantile(0.3, Infinity)).toBe(normalQuantile(0.3));
    expect([studentCdf(-Infinity, 4), studentCdf(Infinity, 4), studentQuantile(0.5, 4)]).toEqual([0, 1, 0]);
    expect(studentQuantile(2, 4)).toBeNaN();
  });

  test("law: symmetric about 0, and nearer to the normal with more degrees of freedom", () => {
    for (const t of [0.1, 1, 5]) expect(studentUpperTail(t, 7)).toBe(studentCdf(-t, 7));
    const gaps = [2, 8, 32, 128].map((df) => studentUpperTail(2, df) - normalCdf(-2));
    gaps.forEach((gap, i) => {
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(gaps[i - 1] ?? Infinity);
    });
  });
});

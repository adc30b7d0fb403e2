import { describe, expect, test } from "vitest";
import {
  deviance,
  erf,
  erfc,
  logGamma,
  normalCdf,
  normalDensity,
  normalQuantile,
  normalUpperTail,
  stirlingCorrection,
} from "@numerics/special";

/** All tables: mpmath 1.3 at 60 digits, rounded once; rows end with the value. */
const ERF = [
  [1e-300, 1.1283791670955126e-300],
  [1e-8, 1.1283791670955126e-8],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [0.84375, 0.7672256612323416],
  [0.999, 0.8422852702064969],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [3, 0.9999779095030014],
  [5, 0.9999999999984626],
] as const;
const ERFC = [
  [-3, 1.9999779095030015],
  [-0.5, 1.5204998778130465],
  [0.25, 0.7236736098317631],
  [0.5, 0.4795001221869535],
  [0.75, 0.28884436634648486],
  [0.999, 0.15771472979350307],
  [1, 0.15729920705028513],
  [1.0625, 0.13294173056504724],
  [1.25, 0.07709987174354177],
  [1.5, 0.033894853524689274],
  [2, 0.004677734981047266],
  [3, 2.209049699858544e-5],
  [5, 1.537459794428035e-12],
  [10, 2.088487583762545e-45],
  [20, 5.395865611607901e-176],
  [26, 5.663192408856143e-296],
] as const;
const NORMAL_CDF = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-6, 9.86587645037698e-10],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
] as const;
const NORMAL_QUANTILE = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.07, -1.4757910281791706],
  [0.08, -1.4050715603096327],
  [0.3, -0.5244005127080408],
  [0.499, -0.002506630899571766],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
] as const;
const LOG_GAMMA = [
  [1e-10, 23.025850929882736],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [2.5, 0.2846828704729192],
  [3, 0.6931471805599453],
  [5.5, 3.9578139676187165],
  [10, 12.801827480081469],
  [11.999, 17.499865227646104],
  [12, 17.502307845873887],
  [50, 144.5657439463449],
  [171, 706.5730622457874],
  [10000.0, 82099.71749644238],
  [100000000.0, 1742068066.1038346],
] as const;

/** A few roundings of double precision. */
const FEW_ULP = 2e-15;

const relativeError = (value: number, reference: number): number =>
  value === reference ? 0 : Math.abs(value / reference - 1);

describe("error function and normal law", () => {
  test("reference: erf, erfc, the normal law and its quantile agree with mpmath in a few ulp, tails included", () => {
    for (const [x, value] of ERF) expect(relativeError(erf(x), value)).toBeLessThan(FEW_ULP);
    for (const [x, value] of ERFC) expect(relativeError(erfc(x), value)).toBeLessThan(FEW_ULP);
    for (const [x, value] of NORMAL_CDF) expect(relativeError(normalCdf(x), value)).toBeLessThan(FEW_ULP);
    for (const [p, value] of NORMAL_QUANTILE)
      expect(relativeError(normalQuantile(p), value)).toBeLessThan(FEW_ULP);
  });

  test("law: erf is odd, erfc(x) + erfc(-x) = 2, the two normal tails mirror each other", () => {
    for (let x = -6; x <= 6; x += 0.17) {
      expect(erf(-x)).toBe(-erf(x));
      expect(Math.abs(erfc(x) + erfc(-x) - 2)).toBeLessThan(1e-15);
      expect(normalUpperTail(x)).toBe(normalCdf(-x));
    }
  });

  test("law: the quantile undoes the distribution function, into both tails", () => {
    // The error of p, a few ulp, is magnified by 1/|x| in the tail and stays as it is in the middle.
    for (let x = -37; x <= 5; x += 0.37) {
      const p = normalCdf(x);
      const magnified = x > 0 ? 1e-16 / normalDensity(x) : 0; // p near 1 holds few digits of 1 - p
      expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-14 * (1 + Math.abs(x)) + 2 * magnified);
    }
  });

  test("gradient: the density is the slope of the distribution function", () => {
    const h = 1e-5; // central differences: h^2 = 1e-10 of truncation, 1e-16 / h = 1e-11 of rounding
    for (const x of [-3, -1.4, -0.2, 0, 0.9, 1.4, 2.5])
      expect((normalCdf(x + h) - normalCdf(x - h)) / (2 * h)).toBeCloseTo(normalDensity(x), 9);
  });

  test("special case: ends and arguments outside the domain", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(NaN)]).toEqual([0, 1, NaN]);
    expect([erf(Infinity), erf(-Infinity), erfc(Infinity), erfc(-Infinity), erf(0)]).toEqual([
      1, -1, 0, 2, 0,
    ]);
    expect(erf(NaN)).toBeNaN();
    expect(erfc(NaN)).toBeNaN();
  });
});

describe("gamma function", () => {
  test("reference: ln Gamma agrees with mpmath to 1e-14 of the larger of its size and 1", () => {
    for (const [x, value] of LOG_GAMMA)
      expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)));
  });

  test("special case: Gamma(n) is a factorial, Gamma(1/2) the root of pi, Gamma(1) and Gamma(2) exactly one", () => {
    let factorial = 1;
    for (let n = 1; n <= 18; n++) {
      expect(relativeError(Math.exp(logGamma(n)), factorial)).toBeLessThan(1e-13); // exp magnifies by ln Gamma <= 34
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });

  test("law: ln Gamma(x + 1) = ln Gamma(x) + ln x, across the change of method", () => {
    for (let x = 0.1; x < 30; x += 0.3)
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(3e-14);
  });

  test("law: Stirling's correction is 1/(12 x) up to a relative 1/(30 x^2), and continuous where the method changes", () => {
    for (const x of [100, 1e4, 1e8])
      expect(relativeError(stirlingCorrection(x), 1 / (12 * x))).toBeLessThan(
        Math.max(1 / (29 * x * x), FEW_ULP),
      );
    expect(Math.abs(stirlingCorrection(12 - 1e-12) - stirlingCorrection(12))).toBeLessThan(2e-14);
  });

  test("arguments that are not positive are refused", () => {
    expect(() => logGamma(0)).toThrow(/x > 0/);
    expect(() => logGamma(NaN)).toThrow(/x > 0/);
  });
});

describe("deviance", () => {
  test("special case: x ln 2 - x/2 at half the mean, the mean itself at 0, zero at the mean", () => {
    expect(deviance(4, 2)).toBeCloseTo(4 * Math.log(2) - 2, 14);
    expect(deviance(0, 3)).toBe(3);
    expect(deviance(7, 7)).toBe(0);
  });

  test("law: near the mean it is the square of the distance over twice the mean", () => {
    const m = 1e6;
    for (const distance of [1, -3, 10])
      expect(relativeError(deviance(m + distance, m), (distance * distance) / (2 * m))).toBeLessThan(1e-5);
  });

  test("law: series and logarithm meet where the method changes", () => {
    const x = 9;
    for (const m of [11 - 1e-9, 11 + 1e-9])
      expect(relativeError(deviance(x, m), x * Math.log(x / m) + m - x)).toBeLessThan(1e-14);
  });
});

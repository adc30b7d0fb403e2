import { fixed, powerOfTen, significant } from "./format";

export interface Ticks {
  readonly values: readonly number[];
  readonly texts: readonly string[];
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `rough`. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  // The factor is compared with a little room, so that 0.1 / 0.1 = 1.0000000000000002 stays 1.
  const factor = [1, 2, 5].find((nice) => rough / power <= nice * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** Round values from `lo` to `hi`, at most about `count` of them. */
export function linearTicks(lo: number, hi: number, count: number): Ticks {
  const step = niceStep((hi - lo) / Math.max(1, count));
  const values: number[] = [];
  for (let k = Math.ceil(lo / step - 1e-9); k <= Math.floor(hi / step + 1e-9); k++) values.push(k * step);
  const largest = Math.max(Math.abs(lo), Math.abs(hi));
  if (largest < 1e6 && step >= 1e-4) {
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return {
      values,
      texts: values.map((value) => (Math.abs(value) < step / 2 ? "0" : fixed(value, decimals))),
    };
  }
  const exponent = Math.floor(Math.log10(largest));
  const decimals = Math.max(0, exponent - Math.floor(Math.log10(step) + 1e-9));
  const text = (value: number): string =>
    Math.abs(value) < step / 2 ? "0" : `${fixed(value / 10 ** exponent, decimals)}×${powerOfTen(exponent)}`;
  return { values, texts: values.map(text) };
}

function decadeText(mantissa: number, exponent: number, plain: boolean): string {
  if (plain || (exponent === 0 && mantissa === 1)) return significant(mantissa * 10 ** exponent, 1);
  return mantissa === 1 ? powerOfTen(exponent) : `${String(mantissa)}×${powerOfTen(exponent)}`;
}

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

/** Which of every `stride` whole numbers to take so that most lie in [first, last]; 0, which keeps 1 itself, if it is as good. */
function fullestOffset(first: number, last: number, stride: number): number {
  const held = (offset: number): number =>
    Math.floor((last - offset) / stride) - Math.ceil((first - offset) / stride) + 1;
  let best = 0;
  for (let offset = 1; offset < stride; offset++) if (held(offset) > held(best)) best = offset;
  return best;
}

/** Decades from `lo` to `hi` (thinned to about `count`); 2 and 5 between them, or round values, where decades are few. */
export function logTicks(lo: number, hi: number, count: number): Ticks {
  const first = Math.ceil(Math.log10(lo) - 1e-9);
  const last = Math.floor(Math.log10(hi) + 1e-9);
  const decades = Math.log10(hi / lo);
  if (decades < 0.7) return linearTicks(lo, hi, count);
  // 0.001 and 10 000 are read faster than powers of ten; beyond that all but 1 are powers.
  const plain = first >= -3 && last <= 4;
  const mantissas = decades * 3 <= count + 1 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const offset = fullestOffset(first, last, stride);
  const values: number[] = [];
  const texts: string[] = [];
  for (let exponent = first - 1; exponent <= last; exponent++) {
    if (modulo(exponent, stride) !== offset) continue;
    for (const mantissa of mantissas) {
      const value = mantissa * 10 ** exponent;
      if (value < lo * (1 - 1e-9) || value > hi * (1 + 1e-9)) continue;
      values.push(value);
      texts.push(decadeText(mantissa, exponent, plain));
    }
  }
  return { values, texts };
}

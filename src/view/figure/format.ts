/** Numbers as a reader expects them in print: a real minus sign, thin spaces between thousands, powers of ten. */

const MINUS = "\u2212";
const THIN_SPACE = "\u202f";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const withMinus = (text: string): string => text.replace("-", MINUS);

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** 10 to an integer power, as "10⁻⁴". */
export function powerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `10${exponent < 0 ? "⁻" : ""}${digits}`;
}

/** A number with a fixed count of decimals: "−1 234.50". */
export const fixed = (value: number, decimals: number): string => {
  const text = value.toFixed(decimals);
  return withMinus(grouped(Number(text) === 0 ? text.replace("-", "") : text));
};

/** A number to some significant digits, without trailing zeros; very large and very small ones as powers of ten. */
export function significant(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  if (value === 0) return "0";
  const [mantissa = "", power = "0"] = value.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  const stripped = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  if (exponent >= 6 || exponent < -4) return withMinus(`${stripped(mantissa)}×${powerOfTen(exponent)}`);
  return withMinus(grouped(stripped(value.toFixed(Math.max(0, digits - 1 - exponent)))));
}

/** "label [unit]", or the label alone. */
export const withUnit = (label: string, unit: string | undefined): string =>
  unit === undefined || unit === "" ? label : `${label} [${unit}]`;

/** Numbers as people read them: a true minus sign, digits by significance, powers of ten where the size asks for it. */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  let text: string;
  if (Number.isInteger(value) && size < 1e7) text = String(size);
  else if (size >= 1e7 || size < 1e-4) {
    const [mantissa = "", exponent = "0"] = size.toExponential(digits - 1).split("e");
    text = `${mantissa}·10${superscript(Number(exponent))}`;
  } else text = size >= 10 ** digits ? String(Math.round(size)) : size.toPrecision(digits);
  return value < 0 ? `−${text}` : text;
}

const RAISED: Readonly<Record<string, string>> = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};
const superscript = (n: number): string => String(n).replace(/./g, (c) => RAISED[c] ?? c);

/** With no more digits than it has: for limits and settings, which do not move. */
export const shortNumber = (value: number): string =>
  Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7
    ? plainNumber(Number(value.toPrecision(4))).replace("-", "−")
    : formatNumber(value, 2);

/** As it is typed: no thousands, no raised exponents, exactly the number. */
export const plainNumber = (value: number): string => String(value).replace("e+", "e");

/** A count as messages want it: the number that chooses the plural, and how it is written. */
export const counted = (n: number): { readonly n: number; readonly shown: string } => ({
  n,
  shown: formatNumber(n),
});

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${formatNumber(n)} ${n === 1 ? one : many}`;

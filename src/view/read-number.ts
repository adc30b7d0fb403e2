const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const PLAIN = new RegExp(`^${NUMBER}$`, "i");
const RATIO = new RegExp(`^(${NUMBER})/(${NUMBER})$`, "i");

/**
 * A number as people write it: 0.5, .5, 1e-3, 1.5·10^-3, 1/3, 12 %, −2, 1 000; the unit may follow. Null for anything
 * else. A comma followed by exactly three digits groups thousands, any other is a decimal comma.
 */
export function readNumber(text: string, unit?: string): number | null {
  let rest = text.trim().replace(/[−–]/g, "-");
  if (unit && rest.endsWith(unit)) rest = rest.slice(0, -unit.length).trim();
  rest = rest.replace(/[\s_']/g, "");
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1);
  rest = /^[+-]?\d{1,3}(,\d{3})+(\.|$)/.test(rest) ? rest.replaceAll(",", "") : rest.replace(",", ".");
  rest = rest.replace(/(?:[·*×x]|\\cdot)10\^?\{?([+-]?\d+)\}?$/i, "e$1");
  const ratio = RATIO.exec(rest);
  const value = ratio ? Number(ratio[1]) / Number(ratio[2]) : PLAIN.test(rest) ? Number(rest) : NaN;
  return Number.isFinite(value) ? (percent ? value / 100 : value) : null;
}

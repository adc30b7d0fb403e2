import type { Colour } from "@contract";

/** All that the look of a figure depends on, read from the page so that figures follow it. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  /** The six colours of series, in order. */
  readonly series: readonly string[];
  readonly font: string;
  /** Size of labels in pixels; margins and strokes scale with it. */
  readonly fontSize: number;
  /** Width of a text in pixels, at `fontSize`. */
  readonly textWidth: (text: string) => number;
}

/** Mean width of a letter of Inter, as a share of its size. */
const LETTER = 0.56;
export const estimatedWidth =
  (fontSize: number) =>
  (text: string): number =>
    text.length * fontSize * LETTER;

/** The page's light colours: what paper gets, and the base of tests. */
export const PRINT: Theme = {
  paper: "#ffffff",
  ink: "#16191d",
  soft: "#5a626c",
  rule: "#e1e5e9",
  series: ["#0072b2", "#b8860b", "#c0392b", "#00875f", "#b0578d", "#3d8fc4"],
  font: "'Inter Variable', Inter, system-ui, sans-serif",
  fontSize: 12,
  textWidth: estimatedWidth(12),
};

export function colourOf(theme: Theme, colour: Colour): string {
  if (colour === "ink") return theme.ink;
  if (colour === "soft") return theme.soft;
  return theme.series[colour - 1] ?? theme.ink;
}

type Rgb = readonly [number, number, number];

/** Channels of "#rrggbb" or "rgb(…)", from 0 to 255; black for anything else. */
export function channels(colour: string): Rgb {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  if (hex) return [parseInt(hex[1] ?? "0", 16), parseInt(hex[2] ?? "0", 16), parseInt(hex[3] ?? "0", 16)];
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** `share` of `a` in `b`, mixed channel by channel. */
export function mix(a: string, b: string, share: number): string {
  const [p, q] = [channels(a), channels(b)];
  const byte = (i: 0 | 1 | 2): string =>
    Math.round(p[i] * share + q[i] * (1 - share))
      .toString(16)
      .padStart(2, "0");
  return `#${byte(0)}${byte(1)}${byte(2)}`;
}

function luminance(colour: string): number {
  const linear = channels(colour).map((c) =>
    c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The colour, drawn toward the ink as far as text of that colour needs to be readable on the paper (4.5 to 1). */
export function textColour(theme: Theme, colour: string): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const mixed = mix(colour, theme.ink, share);
    if (contrast(mixed, theme.paper) >= 4.5) return mixed;
  }
  return theme.ink;
}

/** Colours from low to high for a field: paper to ink by the first series colour; both ways from paper if it has a sign. */
export function ramp(theme: Theme, signed: boolean): readonly string[] {
  const [cool = theme.ink, , warm = theme.ink] = theme.series;
  const deep = mix(cool, theme.ink, 0.35);
  if (!signed) return [mix(cool, theme.paper, 0.06), mix(cool, theme.paper, 0.45), cool, deep];
  return [
    cool,
    mix(cool, theme.paper, 0.4),
    mix(theme.ink, theme.paper, 0.04),
    mix(warm, theme.paper, 0.4),
    warm,
  ];
}

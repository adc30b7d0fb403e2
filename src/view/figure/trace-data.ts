import type { Drawing, Mark } from "@contract";
import type { Frame } from "./frame";
import type { Numbers } from "./numbers";
import type { Scale } from "./scale";
import type { Theme } from "./theme";

export type Of<K extends Mark["kind"]> = Extract<Mark, { readonly kind: K }>;

export interface Canvas {
  readonly drawing: Drawing;
  readonly frame: Frame;
  readonly theme: Theme;
}

/** Hover text is Plotly's small HTML: what could be a tag is not one. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Four significant digits, never as a power of ten. */
export const NUMBER = ":.4~r";

export const pick = (values: Numbers, rows: ArrayLike<number>): Float64Array => {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < out.length; i++) out[i] = values[rows[i] ?? 0] ?? NaN;
  return out;
};

/** So many times the axis away nothing is seen, and a path's numbers would grow beyond what a browser reads. */
const FAR = 1e6;
const isBeyond = (value: number, from: number, to: number): boolean => value < from || value > to;
function held(values: Numbers, { lo, hi }: Scale): Numbers {
  const [from, to] = [lo - FAR * (hi - lo), hi + FAR * (hi - lo)];
  let beyond = false;
  for (let i = 0; i < values.length && !beyond; i++) beyond = isBeyond(values[i] ?? NaN, from, to);
  return beyond
    ? Float64Array.from({ length: values.length }, (_, i) => Math.min(to, Math.max(from, values[i] ?? NaN)))
    : values;
}

/** Values the axis cannot show become gaps. */
export const shown = (values: Numbers, scale: Scale): Numbers => {
  if (scale.kind === "linear") return held(values, scale);
  return Float64Array.from({ length: values.length }, (_, i) =>
    (values[i] ?? NaN) > 0 ? (values[i] ?? NaN) : NaN,
  );
};

/** The low edge of a band or error bar: where a log axis cannot show it, it reaches the end of the axis. */
export const lowEdge = (values: Numbers, scale: Scale): Numbers => {
  if (scale.kind === "linear") return held(values, scale);
  return Float64Array.from({ length: values.length }, (_, i) => {
    const value = values[i] ?? NaN;
    return value > 0 || Number.isNaN(value) ? value : scale.lo * 0.5;
  });
};

import type { Drawing, Mark } from "@contract";
import { withUnit } from "./format";
import { rangeOf } from "./numbers";
import { mix, ramp, type Theme } from "./theme";
import { linearTicks, type Ticks } from "./ticks";

export type Heatmap = Extract<Mark, { readonly kind: "heatmap" }>;

/** How a field's values become colours, and the key beside the plot that says so. */
export interface FieldKey {
  readonly title: string;
  readonly lo: number;
  readonly hi: number;
  /** From `lo` to `hi`, evenly spaced. */
  readonly colours: readonly string[];
  readonly ticks: Ticks;
  /** Room that the key takes to the right of the plot. */
  readonly width: number;
}

const SHADES = 64;

/** The stops of a ramp, interpolated to a fixed number of shades. */
function shades(stops: readonly string[]): readonly string[] {
  return Array.from({ length: SHADES }, (_, i) => {
    const place = (i / (SHADES - 1)) * (stops.length - 1);
    const from = Math.min(stops.length - 2, Math.floor(place));
    return mix(stops[from + 1] ?? "", stops[from] ?? "", place - from);
  });
}

/**
 * The key of a drawing's heat maps, which share it; several are named by their unit. Where values have both signs, zero
 * is the colour of the paper.
 */
export function fieldKey(drawing: Drawing, theme: Theme): FieldKey | null {
  const fields = drawing.marks.filter((mark): mark is Heatmap => mark.kind === "heatmap");
  const [field] = fields;
  if (!field) return null;
  let [lo, hi] = rangeOf(fields.map(({ z }) => z)) ?? [0, 1];
  if (lo === hi) [lo, hi] = [lo - 0.5, hi + 0.5];
  const signed = lo < 0 && hi > 0;
  if (signed) [lo, hi] = [-Math.max(-lo, hi), Math.max(-lo, hi)];
  const ticks = linearTicks(lo, hi, 5);
  const widest = Math.max(0, ...ticks.texts.map(theme.textWidth));
  return {
    title: fields.length === 1 ? withUnit(field.label, field.unit) : (field.unit ?? ""),
    lo,
    hi,
    colours: shades(ramp(theme, signed)),
    ticks,
    width: 2.6 * theme.fontSize + widest,
  };
}

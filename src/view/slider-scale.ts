import type { IntegerParam, RealParam } from "@contract";

/** Positions of a slider, from 0 to this. */
export const TICKS = 1000;

/** Slider position in [0, TICKS] ↔ value, linear or logarithmic; the value is rounded to what the eye can tell apart. */
export function positionOf(param: RealParam | IntegerParam, value: number): number {
  const { min, max } = param;
  if (max === min) return 0;
  const share =
    param.scale === "log" ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, share)) * TICKS);
}

export function valueAt(param: RealParam | IntegerParam, position: number): number {
  const { min, max } = param;
  const share = position / TICKS;
  if (position === 0) return min;
  if (position === TICKS) return max;
  const raw = param.scale === "log" ? min * (max / min) ** share : min + (max - min) * share;
  if (param.kind === "integer") return Math.min(max, Math.max(min, Math.round(raw)));
  const rounded =
    param.scale === "log"
      ? Number(raw.toPrecision(3))
      : Number(raw.toFixed(Math.max(0, 3 - Math.floor(Math.log10(max - min)))));
  return Math.min(max, Math.max(min, rounded));
}

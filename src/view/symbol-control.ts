import type { KeyboardEvent, PointerEvent } from "react";
import type { AnyExperiment, IntegerParam, ParamSchema, RealParam } from "@contract";
import { positionOf, TICKS, valueAt } from "./slider-scale";

/** A theorem's symbol with the name of a numeric parameter is that parameter: it can be turned where it stands. */
export function turnable(
  experiment: AnyExperiment | undefined,
  symbol: string,
): RealParam | IntegerParam | null {
  const param = (experiment?.params as ParamSchema | undefined)?.[symbol];
  return param?.kind === "real" || param?.kind === "integer" ? param : null;
}

/** Slider positions a pixel of dragging is worth: the whole range takes about a third of a page's width. */
const TICKS_A_PIXEL = 3;
const KEY_TICKS: Readonly<Record<string, number>> = {
  ArrowRight: 10,
  ArrowUp: 10,
  ArrowLeft: -10,
  ArrowDown: -10,
  PageUp: 100,
  PageDown: -100,
};

/** The value after a key, or null if the key does not turn anything. A whole number moves by at least one. */
export function turnedByKey(
  param: RealParam | IntegerParam,
  value: number,
  event: KeyboardEvent,
): number | null {
  if (event.key === "Home") return param.min;
  if (event.key === "End") return param.max;
  const ticks = KEY_TICKS[event.key];
  if (ticks === undefined) return null;
  const next = valueAt(param, Math.min(TICKS, Math.max(0, positionOf(param, value) + ticks)));
  if (next !== value || param.kind === "real") return next;
  return Math.min(param.max, Math.max(param.min, value + Math.sign(ticks)));
}

/** Follows the pointer from a press on a symbol until it is let go, and reports each new value. */
export function dragSymbol(
  event: PointerEvent<HTMLElement>,
  param: RealParam | IntegerParam,
  value: number,
  turn: (value: number) => void,
): void {
  const host = event.currentTarget;
  const from = event.clientX;
  const start = positionOf(param, value);
  event.preventDefault();
  host.setPointerCapture(event.pointerId);
  let last = value;
  const move = (moved: globalThis.PointerEvent): void => {
    const next = valueAt(
      param,
      Math.min(TICKS, Math.max(0, Math.round(start + (moved.clientX - from) * TICKS_A_PIXEL))),
    );
    if (next === last) return;
    last = next;
    turn(next);
  };
  const stop = (): void => {
    host.removeEventListener("pointermove", move);
    host.removeEventListener("pointerup", stop);
    host.removeEventListener("pointercancel", stop);
  };
  host.addEventListener("pointermove", move);
  host.addEventListener("pointerup", stop);
  host.addEventListener("pointercancel", stop);
}

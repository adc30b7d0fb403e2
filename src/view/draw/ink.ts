/** From a reader's drawing to the image that the models see. */
import { EASY_GLYPHS, GLYPH_PIXELS } from "@learning/glyph-digits";
import { fitStrokes, inkStrokes } from "@learning/glyph-pen";
import { skeletonOf } from "@learning/glyph-skeletons";
import type { Question } from "../../runtime/probe";
import { BLANK, type Sketch } from "./sketch";

const middle = ([least, most]: readonly [number, number]): number => (least + most) / 2;
/** The pen of glyph digits at the middle of its ranges. */
export const PEN = {
  strokeWidth: middle(EASY_GLYPHS.strokeWidth),
  contrast: middle(EASY_GLYPHS.contrast),
} as const;

/** The drawing as one glyph image: centred, brought to a glyph's size, drawn with its pen. Null for an empty sheet. */
export function questionOf({ strokes }: Sketch): Question | null {
  if (strokes.length === 0) return null;
  const pixels = inkStrokes(fitStrokes(strokes), PEN);
  return pixels.length === GLYPH_PIXELS ? { count: 1, pixels } : null;
}

/** A class's skeleton as if somebody had drawn it. */
export const exampleOf = (label: number): Sketch => ({ ...BLANK, strokes: [[...skeletonOf(label)]] });

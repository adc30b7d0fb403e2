import type { Mark } from "@contract";
import { colourOf, textColour, type Theme } from "./theme";

/** How one mark is drawn: its colour, that of its text, and how far it stands out. */
export interface Style {
  readonly colour: string;
  readonly text: string;
  /** Thickness relative to the usual. */
  readonly weight: number;
  /** 1, or less while another mark is highlighted. */
  readonly opacity: number;
}

const FADED = 0.3;

/** Marks that name no colour take the palette's colours in order, those not asked for by name first. */
export function stylesOf(marks: readonly Mark[], theme: Theme, highlight: string | null): readonly Style[] {
  const asked = new Set(marks.map((mark) => mark.colour));
  const free = ([1, 2, 3, 4, 5, 6] as const).filter((colour) => !asked.has(colour));
  const lit = highlight !== null && marks.some((mark) => mark.symbol === highlight);
  let next = 0;
  return marks.map((mark) => {
    const quiet = mark.kind === "rule" || mark.kind === "contour";
    const own =
      mark.colour ??
      (mark.kind === "texts" ? "ink" : quiet ? "soft" : (free[next++ % Math.max(1, free.length)] ?? 1));
    const colour = colourOf(theme, own);
    const stands = lit && mark.symbol === highlight;
    return {
      colour,
      text: textColour(theme, colour),
      weight: stands ? 1.8 : 1,
      opacity: lit && !stands ? FADED : 1,
    };
  });
}

import { STAGE } from "./screens";

/** Scale at which the stage fills the window as far as its shape lets it. */
export const stageScale = (width: number, height: number): number =>
  Math.min(width / STAGE.width, height / STAGE.height);

/** Puts the stage into a box of the window, centred. Returns its scale. */
export function placeStage(
  stage: HTMLElement,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): number {
  const scale = stageScale(box.width, box.height);
  const x = box.left + (box.width - STAGE.width * scale) / 2;
  const y = box.top + (box.height - STAGE.height * scale) / 2;
  stage.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
  return scale;
}

/** The smallest text on the stage. */
const SMALLEST = 28;
const PROSE = 40;
/** A theorem's preamble is a little smaller than prose: prose stops shrinking where the preamble must. */
const SMALLEST_PROSE = 30;
/** Height of the line at the foot of the stage, with some air above. */
const FOOT = 90;

function overflows(article: HTMLElement): boolean {
  const { bottom, height } = article.getBoundingClientRect();
  const limit = bottom - (FOOT / STAGE.height) * height;
  return [...article.querySelectorAll("[data-part]")].some(
    (piece) => piece.checkVisibility() && piece.getBoundingClientRect().bottom > limit,
  );
}

/**
 * Formulas wider than the screen are set smaller; prose that a screen cannot hold, too, but not below the smallest size.
 * Where a theorem's numbers are still too many they stand without its statement, which the screen before them shows.
 */
export function fitScreen(article: HTMLElement): void {
  article.style.fontSize = "";
  delete article.dataset["tight"];
  for (const formula of article.querySelectorAll<HTMLElement>(".katex-display")) {
    formula.style.fontSize = "";
    const { scrollWidth, clientWidth } = formula;
    if (clientWidth > 0 && scrollWidth > clientWidth) {
      const size = parseFloat(getComputedStyle(formula).fontSize) * (clientWidth / scrollWidth);
      formula.style.fontSize = `${String(Math.max(SMALLEST / 1.08, size * 0.99))}px`;
    }
  }
  for (let size = PROSE - 2; overflows(article) && size >= SMALLEST_PROSE; size -= 2)
    article.style.fontSize = `${String(size)}px`;
  if (overflows(article)) article.dataset["tight"] = "true";
}

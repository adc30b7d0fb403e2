import type { Page } from "playwright-core";

/**
 * What is wrong with the screen that a presentation shows, one sentence each: text outside the stage or cut off, text
 * below the smallest size, a figure squeezed. Runs in the page, so it uses nothing from outside itself.
 */
export function flawsOfScreen(smallest: number): readonly string[] {
  const flaws: string[] = [];
  const main = document.querySelector("main")!;
  const stage = main.getBoundingClientRect();
  const scale = stage.width / 1920;
  const foot = document.querySelector(".present-foot")!.getBoundingClientRect();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const say = (what: string, node: Node): void => {
    flaws.push(`${what}: “${(node.textContent ?? "").trim().slice(0, 60)}”`);
  };
  const hidden = ".katex-mathml, .visually-hidden, [aria-hidden=true].figure-waiting, option, .present-copy";
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent?.trim() || parent.closest(hidden)) continue;
    if (!parent.checkVisibility({ checkVisibilityCSS: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    texts++;
    const inFoot = parent.closest(".present-foot") !== null;
    const bottom = inFoot ? stage.bottom : foot.top;
    // A glyph's box is taller than its ink.
    const slack = 8 * scale;
    if (box.left < stage.left - 1 || box.right > stage.right + 1) say("beyond the side", node);
    if (box.top < stage.top - slack || box.bottom > bottom + slack) say("beyond the foot", node);
    const cutter = parent.closest<HTMLElement>(
      ".statement, .katex-display, .prose-table, pre, .figure-box, .controls",
    );
    if (cutter && getComputedStyle(cutter).overflowX !== "visible") {
      const edge = cutter.getBoundingClientRect();
      if (box.right > edge.right + 2 || box.left < edge.left - 2) say("cut off", node);
    }
    const formula = parent.closest(".katex");
    // Indices of formulas are smaller than the formula, as in print.
    const drawing = parent.closest<SVGSVGElement>("svg[viewBox]");
    const enlarged = drawing
      ? drawing.getBoundingClientRect().width / scale / drawing.viewBox.baseVal.width
      : 1;
    const size = enlarged * parseFloat(getComputedStyle(formula ?? parent).fontSize);
    if (size < smallest - 0.1) say(`${size.toFixed(1)} px`, node);
  }
  if (texts < 2) flaws.push("nothing on the screen");
  for (const box of main.querySelectorAll(".figure-box"))
    if (box.checkVisibility()) {
      const { width, height } = box.getBoundingClientRect();
      if (width / scale < 700 || height / scale < 380)
        flaws.push(`a figure of ${(width / scale).toFixed(0)} by ${(height / scale).toFixed(0)}`);
    }
  return flaws;
}

/**
 * Goes through all screens of a presentation by Page Down, revealing what is to be revealed, and gives what is wrong on
 * the way. Runs in the page as a whole: hundreds of screens one call each would take minutes.
 */
async function flawsOnTheWay(
  smallest: number,
): Promise<{ readonly seen: number; readonly flaws: readonly string[] }> {
  const press = (key: string): boolean =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const at = (): string => document.querySelector("article")!.dataset["slide"]!;
  const last = document.querySelector("main")!.dataset["slides"]!;
  const seen = new Set<string>();
  const flaws: string[] = [];
  press("Home");
  for (let presses = 0; presses < 3 * Number(last); presses++) {
    await document.fonts.ready;
    seen.add(at());
    for (const flaw of flawsOfScreen(smallest)) flaws.push(`screen ${at()}: ${flaw}`);
    if (at() === last && !document.querySelector("[data-veiled]")) break;
    press("PageDown");
  }
  return { seen: seen.size, flaws };
}

/** Both functions as one text: what runs in the page sees nothing from outside itself. */
export const flawsOfScreens = (page: Page, smallest: number): ReturnType<typeof flawsOnTheWay> =>
  page.evaluate(
    `(() => { ${flawsOfScreen.toString()}; return (${flawsOnTheWay.toString()})(${String(smallest)}); })()`,
  );

import { flushSync } from "react-dom";

/** Cells that are still the HTML of the build, with what makes each of them live. */
const waiting = new Map<Element, () => void>();

function bring(element: Element): void {
  const live = waiting.get(element);
  waiting.delete(element);
  live?.();
}

/** All that is left, at once: for what walks over the whole lesson. */
export function bringAll(): void {
  for (const element of [...waiting.keys()]) bring(element);
}

/** What a reader does to a cell; any of these brings it to life before the cell hears of it. */
const TOUCHES = ["pointerover", "pointerdown", "touchstart", "focusin", "keydown", "click", "input"];

function bringTouched({ target }: Event): void {
  const element = target instanceof Element ? target.closest("[data-island]") : null;
  if (element && waiting.has(element))
    flushSync(() => {
      bring(element);
    });
}

const whenIdle = (act: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20); // Safari
};

/**
 * Cells within a screen of the window come to life at once, the others one by one when the page has nothing else to do:
 * on a phone all of them together would hold up the first scroll.
 */
export function bringToLife(cells: ReadonlyMap<Element, () => void>): void {
  for (const [element, live] of cells) waiting.set(element, live);
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        bring(target);
      }
    },
    { rootMargin: "100% 0px" },
  );
  for (const element of cells.keys()) near.observe(element);
  for (const touch of TOUCHES)
    document.addEventListener(touch, bringTouched, { capture: true, passive: true });
  addEventListener("beforeprint", bringAll);
  const next = (): void => {
    const [element] = waiting.keys();
    if (element) {
      bring(element);
      whenIdle(next);
      return;
    }
    near.disconnect();
    for (const touch of TOUCHES) document.removeEventListener(touch, bringTouched, { capture: true });
    document.documentElement.dataset["live"] = "true";
  };
  whenIdle(next);
}

/** Work that waits until the page has nothing else to do. */

/** Calls `act` when the browser is idle, at the latest after `latest` milliseconds; Safari, which does not tell, waits a while. */
export function idle(act: () => void, latest?: number): void {
  if ("requestIdleCallback" in globalThis)
    requestIdleCallback(act, latest === undefined ? {} : { timeout: latest });
  else setTimeout(act, 300);
}

/** Calls `act` when the page is there and the browser is idle. */
export function whenThere(act: () => void, latest?: number): void {
  const soon = (): void => {
    idle(act, latest);
  };
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

/** Acts of a reader, as a page hears of them. */
export const ACTS = [
  ...["pointerdown", "mousedown", "touchstart", "wheel", "scroll", "click", "keydown", "focusin"],
  ...["input", "change", "submit", "hashchange", "popstate", "beforeprint"],
] as const;

/** Calls `act` once: before the first thing that a reader does is heard by anything else, or when `when` calls it. */
export function onceActedOr(act: () => void, when: (act: () => void) => void): void {
  const heard = new AbortController();
  const once = (): void => {
    if (heard.signal.aborted) return;
    heard.abort();
    act();
  };
  for (const name of ACTS)
    addEventListener(name, once, { capture: true, passive: true, signal: heard.signal });
  when(once);
}

/** How long an untouched page rests before it prepares what is far from the view. */
const REST_MS = 3000;
/** What a piece of work may take of an idle moment, so that no frame is missed. */
const SPARE_MS = 6;

/** What has not been laid out yet. */
let far: HTMLElement[] = [];
const layOut = (piece: HTMLElement): void => {
  piece.style.contentVisibility = "visible";
};

/** Before a jump: a place is where it is only once everything above it has its height. */
export function layOutAll(): void {
  for (const piece of far.splice(0)) layOut(piece);
}

/**
 * What is far from the view is not laid out when a page opens. Here it is, piece by piece in idle moments, so that the
 * reader who scrolls there, or a run that moves it, does not wait for much at once. Whoever jumps to a place has all of
 * it laid out first, because the place of a heading depends on the height of everything above it.
 */
export function layOutAhead(): void {
  far = [...document.querySelectorAll<HTMLElement>(".theorem, .claim, article > div > *")];
  const next = (): void => {
    const start = performance.now();
    while (performance.now() - start < SPARE_MS) {
      const piece = far.shift();
      if (!piece) return;
      layOut(piece);
      piece.getBoundingClientRect(); // at once, so that the time it takes is known
    }
    idle(next);
  };
  onceActedOr(
    () => {
      whenThere(next);
    },
    (start) => {
      whenThere(() => setTimeout(start, REST_MS));
    },
  );
  if (location.hash) layOutAll();
  document.addEventListener(
    "click",
    ({ target }) => {
      if (target instanceof Element && target.closest("a[href^='#']")) layOutAll();
    },
    { capture: true },
  );
  addEventListener("hashchange", layOutAll);
}

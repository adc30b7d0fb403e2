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

/**
 * Cards far from the view are not laid out when a page opens. Here they are, one by one in idle moments, so that the
 * reader who scrolls to them, or a run that moves them, does not wait for many at once.
 */
export function layOutAhead(): void {
  const cards = [...document.querySelectorAll<HTMLElement>(".theorem, .claim")];
  const next = (): void => {
    const card = cards.shift();
    if (!card) return;
    card.style.contentVisibility = "visible";
    idle(next);
  };
  whenThere(next);
}

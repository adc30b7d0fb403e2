import { element } from "../dom";
import { showScreen, STAGE, type Screen } from "./screens";

/** What elements are known by, on a page where each is to be found once. */
const NAMES = ["id", "data-experiment", "data-theorem", "data-claim", "data-exercise", "data-symbol"];

/** A still picture of a screen, for the overview and the speaker's next screen: copies of its pieces, without life. */
export function copyOf(article: HTMLElement, screen: Screen): HTMLElement {
  const shell = element("div", "slide-body");
  const twins = new Map<Element, Element>([[article, shell]]);
  /** The copy of an element's parent, made with its own parents when it is first needed. */
  const twinOf = (original: Element): Element => {
    const known = twins.get(original);
    if (known) return known;
    const twin = original.cloneNode(false) as Element;
    twins.set(original, twin);
    const label = original.querySelector(":scope > .label, :scope > summary");
    if (label) twin.append(label.cloneNode(true));
    twinOf(original.parentElement ?? article).append(twin);
    return twin;
  };
  const shown = screen.shown.map(({ element: original, part }) => {
    const twin = original.cloneNode(true) as HTMLElement;
    twinOf(original.parentElement ?? article).append(twin);
    return { element: twin, part };
  });
  for (const stale of shell.querySelectorAll("[data-off], [data-veiled]")) {
    stale.removeAttribute("data-off");
    stale.removeAttribute("data-veiled");
  }
  // A copy is no experiment: nothing that looks for one may find it.
  for (const name of NAMES)
    for (const named of shell.querySelectorAll(`[${name}]`)) named.removeAttribute(name);
  showScreen(shell, { ...screen, shown });
  const copy = element("div", "present-copy");
  copy.inert = true;
  copy.setAttribute("aria-hidden", "true");
  copy.append(shell);
  return copy;
}

/** Scales a copy to the width of the box it stands in. */
export function fitCopy(copy: HTMLElement, width: number): void {
  copy.style.transform = `scale(${String(width / STAGE.width)})`;
}

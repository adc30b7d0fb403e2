/** What a figure watches besides its data. Each function starts watching and returns how to stop. */
export type Stop = () => void;

/** Calls when the page may look different: light or dark, another text size, fonts that have arrived. */
export function watchLook(changed: () => void): Stop {
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const root = new MutationObserver(changed);
  scheme.addEventListener("change", changed);
  document.fonts.addEventListener("loadingdone", changed);
  root.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme", "class", "style"],
  });
  return () => {
    scheme.removeEventListener("change", changed);
    document.fonts.removeEventListener("loadingdone", changed);
    root.disconnect();
  };
}

/** Calls with true just before the page is laid out for paper, and with false afterwards. */
export function watchPrint(changed: (printing: boolean) => void): Stop {
  const paper = matchMedia("print");
  const before = (): void => changed(true);
  const after = (): void => changed(false);
  const media = (): void => changed(paper.matches);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  paper.addEventListener("change", media);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
    paper.removeEventListener("change", media);
  };
}

/** Long enough that dragging a window's edge redraws when the hand rests. */
const RESIZE_DELAY = 120;

/** Calls when the box has had another width or height for a moment. */
export function watchSize(box: HTMLElement, changed: () => void): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let width = box.clientWidth;
  let height = box.clientHeight;
  const observer = new ResizeObserver(() => {
    if (box.clientWidth === width && box.clientHeight === height) return;
    ({ clientWidth: width, clientHeight: height } = box);
    clearTimeout(timer);
    timer = setTimeout(changed, RESIZE_DELAY);
  });
  observer.observe(box);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** How far from the screen a figure begins to get ready. */
const NEAR = "600px";

/** Calls with whether the box is on the screen, and whether it is near it. */
export function watchView(
  box: HTMLElement,
  changed: (view: { readonly seen?: boolean; readonly near?: boolean }) => void,
): Stop {
  const of = (key: "seen" | "near") => (entries: readonly IntersectionObserverEntry[]) => {
    changed({ [key]: entries.at(-1)?.isIntersecting ?? false });
  };
  const seen = new IntersectionObserver(of("seen"));
  const near = new IntersectionObserver(of("near"), { rootMargin: NEAR });
  seen.observe(box);
  near.observe(box);
  return () => {
    seen.disconnect();
    near.disconnect();
  };
}

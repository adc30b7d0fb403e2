import { showContinue } from "./continue";
import { whenThere } from "./idle";
import { startPage } from "./page";
import { readersPlace, sayFaults } from "./reader";

startPage();
sayFaults(readersPlace());
showContinue(readersPlace());

/** The live experiment comes after the page, and only when it is looked at. */
function watchFront(box: HTMLElement): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let inView = false;
  let set: ((visible: boolean) => void) | null = null;
  const tell = (): void => set?.(inView && !document.hidden);
  let asked = false;
  new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)?.isIntersecting ?? false;
      if (inView && !asked) {
        asked = true;
        void import("./front-run").then(({ followFront }) => {
          set = followFront(box, calm).setVisible;
          tell();
        });
      }
      tell();
    },
    { threshold: 0.25 },
  ).observe(box);
  document.addEventListener("visibilitychange", tell);
}

const box = document.querySelector<HTMLElement>("[data-front]");
if (box)
  whenThere(() => {
    watchFront(box);
  }, 2000);

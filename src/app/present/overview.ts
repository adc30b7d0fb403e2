import { t } from "../../words/words";
import { button, element } from "../dom";
import { copyOf, fitCopy } from "./copy";
import type { Screen } from "./screens";

/** All screens at once; choosing one goes there. The copies are made as they come into view. */
export function openOverview(
  article: HTMLElement,
  screens: readonly Screen[],
  at: number,
  choose: (screen: number) => void,
): () => void {
  const sheet = element("div", "present-overview");
  sheet.setAttribute("role", "dialog");
  sheet.setAttribute("aria-label", t("present.screens"));
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        const screen = screens[Number((target as HTMLElement).dataset["screen"])];
        if (!screen) continue;
        const copy = copyOf(article, screen);
        target.prepend(copy);
        fitCopy(copy, target.clientWidth);
      }
    },
    { rootMargin: "400px" },
  );
  const cards = screens.map((screen, i) => {
    const card = button("", () => choose(i));
    card.dataset["screen"] = String(i);
    card.setAttribute(
      "aria-label",
      t("present.screen", { number: i + 1, section: screen.section || t("present.beginning") }),
    );
    if (i === at) card.setAttribute("aria-current", "true");
    card.append(element("span", "number", String(i + 1)));
    seen.observe(card);
    return card;
  });
  sheet.append(...cards);
  sheet.addEventListener("keydown", (event) => {
    const columns = getComputedStyle(sheet).gridTemplateColumns.split(" ").length;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const from = cards.findIndex((card) => card === document.activeElement);
    cards[Math.min(cards.length - 1, Math.max(0, from + move))]?.focus();
  });
  document.body.append(sheet);
  cards[at]?.scrollIntoView({ block: "center" });
  cards[at]?.focus();
  return () => {
    seen.disconnect();
    sheet.remove();
  };
}

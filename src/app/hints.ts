import { isRecord } from "../store/entries";
import type { PlaceStore } from "../store/place";
import { t } from "../words/words";

const STEPS = ":scope > details:is(.hint, .solution)";

/**
 * Hints of a derivation, one by one: each is folded until it is asked for, and the next one, at last the whole
 * derivation, is offered only then. How many were used is kept. Without script all are there, folded.
 */
export function startHints(lesson: string, place: PlaceStore): void {
  for (const exercise of document.querySelectorAll<HTMLElement>("[data-exercise]")) {
    const steps = [...exercise.querySelectorAll<HTMLDetailsElement>(STEPS)];
    const hints = steps.filter((step) => step.classList.contains("hint")).length;
    if (hints < 2) continue;
    const id = exercise.dataset["exercise"] ?? "";
    const said = document.createElement("p");
    said.className = "hints-used";
    said.setAttribute("role", "status");
    steps[steps.length - 1]?.after(said);
    let used = 0;
    const show = (): void => {
      steps.forEach((step, i) => {
        step.hidden = i > used;
      });
      said.textContent = used > 0 ? t("work.hintsUsed", { used: Math.min(used, hints), of: hints }) : "";
      exercise.dataset["hintsUsed"] = String(Math.min(used, hints));
    };
    steps.forEach((step, i) => {
      step.addEventListener("toggle", () => {
        // In class every fold is opened for its screen: the reader has asked for none.
        if (!step.open || i < used || document.querySelector("main[data-page='present']")) return;
        used = i + 1;
        show();
        void place.set(lesson, "hints", id, { used });
      });
    });
    show();
    void place.opened.then(() => {
      const kept = place.get(lesson, "hints", id);
      if (!isRecord(kept) || typeof kept["used"] !== "number") return;
      used = Math.max(used, Math.min(kept["used"], steps.length));
      show();
    });
  }
}

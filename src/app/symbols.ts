import type { ParamSchema, SeriesSchema, SymbolTable } from "@contract";
import type { LessonScope } from "../view/lesson-context";

/** Meaning of every parameter and series, for symbols that no theorem in view explains. */
function meanings({ lesson }: LessonScope): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const experiment of Object.values(lesson.experiments)) {
    for (const [id, series] of Object.entries(experiment.series as SeriesSchema)) out.set(id, series.meaning);
    for (const [id, param] of Object.entries(experiment.params as ParamSchema)) out.set(id, param.meaning);
  }
  for (const theorem of Object.values(lesson.theorems))
    for (const [id, symbol] of Object.entries(theorem.symbols as SymbolTable)) out.set(id, symbol.meaning);
  return out;
}

const element = (tag: string, className: string, text = ""): HTMLElement => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
};

/** The row of a theorem's table that explains a symbol: in the card given, else anywhere on the page. */
const rowOf = (id: string, card: Element | null): Element | null => {
  const row = `tr[data-sym="${CSS.escape(id)}"]`;
  return card?.querySelector(row) ?? document.querySelector(row);
};

/** One line of the margin: the symbol as the page writes it, what it means, and where its value will stand. */
function entry(id: string, card: Element | null, known: ReadonlyMap<string, string>): HTMLElement {
  const line = element("div", "margin-symbol");
  line.dataset["sym"] = id;
  const row = rowOf(id, card);
  const symbol =
    row?.querySelector(".katex-html") ??
    document.querySelector(`.field[data-sym="${CSS.escape(id)}"] .katex-html`);
  const drawn = element("span", "katex");
  if (symbol) drawn.append(symbol.cloneNode(true));
  drawn.setAttribute("aria-hidden", "true");
  const meaning = row?.querySelector(".symbol-name")?.cloneNode(true) as Element | undefined;
  for (const hidden of meaning?.querySelectorAll(".katex-mathml") ?? []) hidden.remove();
  const words = meaning?.textContent ?? (known.get(id) ?? id).replaceAll("$", "");
  line.append(drawn, element("span", "meaning", words), element("span", "number"));
  return line;
}

/**
 * The margin lists the symbols of the theorem in view with meaning and present value. A symbol under the pointer, or
 * focused, lights up wherever it stands: prose, formula, table, slider, curve.
 */
export function showSymbols(scope: LessonScope): void {
  const { store, actions } = scope.benches;
  const known = meanings(scope);
  const panel = document.getElementById("symbol-note");
  if (!panel) return;

  const symbolAt = (target: EventTarget | null): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>("[data-sym]")?.dataset["sym"] ?? null) : null;
  document.addEventListener("pointerover", (event) => actions.highlight(symbolAt(event.target)));
  document.addEventListener("focusin", (event) => actions.highlight(symbolAt(event.target)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") actions.highlight(null);
  });

  let shown: readonly string[] = [];
  /** The theorem in view whose symbols are listed. */
  let card: Element | null = null;
  let extra: string | null = null;
  const fill = (): void => {
    const ids = extra !== null && !shown.includes(extra) && known.has(extra) ? [...shown, extra] : shown;
    panel.replaceChildren(...ids.map((id) => entry(id, card, known)));
    refresh();
    light();
  };
  const refresh = (): void => {
    for (const line of panel.querySelectorAll<HTMLElement>(".margin-symbol")) {
      const cell = `[data-symbol="${CSS.escape(line.dataset["sym"] ?? "")}"]`;
      const value = (card?.querySelector(cell) ?? document.querySelector(cell))?.textContent ?? "";
      const number = line.querySelector(".number");
      if (number && number.textContent !== value) number.textContent = value;
    }
  };
  const light = (): void => {
    const { highlight } = store.getState();
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (highlight === null) return;
    for (const place of document.querySelectorAll(`[data-sym="${CSS.escape(highlight)}"]`))
      place.classList.add("lit");
  };

  const inView = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting, boundingClientRect } of changes)
        if (isIntersecting) inView.set(target, boundingClientRect.top);
        else inView.delete(target);
      card = [...inView].sort((a, b) => a[1] - b[1])[0]?.[0] ?? null;
      const ids = card
        ? [...card.querySelectorAll<HTMLElement>("[data-symbol]")].map((cell) => cell.dataset["symbol"] ?? "")
        : [];
      if (ids.join() === shown.join() && ids.length === 0) return;
      shown = ids;
      fill();
    },
    { rootMargin: "-10% 0px -25% 0px" },
  );
  for (const card of document.querySelectorAll("[data-theorem]")) observer.observe(card);

  let due: ReturnType<typeof setTimeout> | null = null;
  store.subscribe((now, before) => {
    if (now.highlight !== before.highlight) {
      extra = now.highlight;
      if (extra !== null && !shown.includes(extra) && known.has(extra)) fill();
      else light();
    }
    // The cards write their values at their own pace; the margin copies them.
    if (now.benches !== before.benches)
      due ??= setTimeout(() => {
        due = null;
        refresh();
      }, 300);
  });
}

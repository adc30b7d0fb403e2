import "./styles/main.css";
import "./words-start";
import { t } from "../words/words";
import { layOutAhead, whenThere } from "./idle";

/** What every page does: the choice of light or dark and of the language, the place in the contents, the search, and formulas that scroll by keyboard. */
export function startPage(): void {
  themeButton();
  languageSwitch();
  searchButton();
  followContents();
  reachableFormulas();
  holdPlace();
  layOutAhead();
  if (import.meta.env.PROD && "serviceWorker" in navigator) whenThere(keepForOffline, 5000);
}

/** A formula wider than its column scrolls; it is a tab stop while it does, and only then. */
function reachableFormulas(): void {
  const watched = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
  });
  for (const formula of document.querySelectorAll(".katex-display")) watched.observe(formula);
}

const TYPING = "input, textarea, select, [contenteditable], [role=textbox]";

/**
 * What is typed while the search is on its way belongs to it, not to the page's keys. Escape gives up: the words are null.
 */
function keepTyped(): { readonly end: () => string | null } {
  let words: string | null = "";
  const ending = new AbortController();
  const hear = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || key === "Tab") return;
    event.stopPropagation();
    if (key.length > 1 && !["Backspace", "Enter", "Escape"].includes(key)) return;
    event.preventDefault();
    if (key === "Escape") {
      ending.abort();
      words = null;
    } else if (key === "Backspace") words = (words ?? "").slice(0, -1);
    else if (key !== "Enter") words = (words ?? "") + key;
  };
  document.addEventListener("keydown", hear, { capture: true, signal: ending.signal });
  return {
    end: () => {
      ending.abort();
      return words;
    },
  };
}

/** `/` or the button opens the search, which is loaded then. */
function searchButton(): void {
  const button = document.getElementById("search");
  if (!button) return;
  let opening: Promise<(typed: string) => void> | null = null;
  const open = (): void => {
    const typed = keepTyped();
    opening ??= import("./search/dialog").then(({ createSearch }) =>
      createSearch(button.dataset["root"] ?? "./", button.dataset["index"] ?? "search.json"),
    );
    opening.then(
      (show) => {
        const words = typed.end();
        if (words !== null) show(words);
      },
      () => {
        typed.end();
        opening = null; // not loaded: the next time tries again
      },
    );
  };
  button.hidden = false;
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (target instanceof Element && target.closest(TYPING)) return;
    event.preventDefault();
    open();
  });
}

function keepForOffline(): void {
  void import("./offline/register").then(({ keepOffline }) =>
    // Refused, in a private window say: the notebook works all the same while there is a network.
    keepOffline().catch(() => undefined),
  );
}

/** How long after the start the place in the address is held: what comes late is there by then. */
const SETTLING_MS = 4000;

/** What the address names; `:target` matches it only later than this is asked. */
function addressed(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // a mangled address names nothing
  }
}

/**
 * Forms and cards that come to life change their heights, which would carry away the section that the address names. It
 * stays where it is until the reader moves.
 */
function holdPlace(): void {
  const article = document.querySelector("article");
  const target = addressed();
  if (!article || !target) return;
  const settling = new AbortController();
  const hold = new ResizeObserver(() => {
    // In class the screens have the window to themselves.
    if (!document.documentElement.classList.contains("presenting"))
      target.scrollIntoView({ behavior: "instant" });
  });
  settling.signal.addEventListener("abort", () => {
    hold.disconnect();
  });
  const stop = (): void => {
    settling.abort();
  };
  for (const moved of ["wheel", "touchmove", "pointerdown", "keydown", "hashchange", "popstate"])
    addEventListener(moved, stop, { passive: true, signal: settling.signal });
  setTimeout(stop, SETTLING_MS);
  hold.observe(article);
}

function themeButton(): void {
  const button = document.getElementById("theme");
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => {
    const chosen = document.documentElement.dataset["theme"];
    return chosen ? chosen === "dark" : system.matches;
  };
  const show = (): void => {
    button.textContent = t(isDark() ? "page.light" : "page.dark");
    button.setAttribute("aria-label", t(isDark() ? "page.toLight" : "page.toDark"));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage is refused or full: the choice holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}

/** The other language keeps the place and the runs of the address; the choice is remembered for the front page. */
function languageSwitch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-language]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        localStorage.setItem("language", form.dataset["language"] ?? "");
      } catch {
        // Storage is refused or full: the address holds the choice.
      }
      location.assign(form.action + location.search + location.hash);
    });
  }
}

/** Marks the section being read in the contents. */
function followContents(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(".toc a")].map((a) => [
      a.getAttribute("href")?.slice(1),
      a,
    ]),
  );
  if (links.size === 0) return;
  const headings = [...document.querySelectorAll<HTMLElement>("article h2[id]")];
  const mark = (): void => {
    const line = innerHeight / 3;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line) ?? headings[0];
    for (const [id, link] of links)
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };
  let asked = false;
  addEventListener(
    "scroll",
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
  requestAnimationFrame(mark); // the page is laid out then in any case
}

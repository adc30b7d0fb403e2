import { t } from "../../words/words";
import { button, element } from "../dom";
import { copyOf, fitCopy } from "./copy";
import type { Screen } from "./screens";

/** Share of the speaker's window that the present screen takes. */
export const SPEAKER_SHARE = 0.64;
/** A start of the clock longer ago than this belongs to another lecture. */
const LECTURE_MS = 6 * 3600_000;

const KEY = `lecture began ${location.pathname}`;
/** When the lecture began, in any window of this browser; null before. */
function began(): number | null {
  try {
    const at = Number(localStorage.getItem(KEY));
    return at > 0 && Date.now() - at < LECTURE_MS ? at : null;
  } catch {
    return startedHere; // storage is refused: this window remembers for itself
  }
}
let startedHere: number | null = null;
export function startClock(again = false): void {
  if (!again && began() !== null) return;
  startedHere = Date.now();
  try {
    localStorage.setItem(KEY, String(startedHere));
  } catch {
    // The window that was asked knows it.
  }
}

const clock = (ms: number): string => {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const seconds = Math.floor((Math.abs(ms) % 60_000) / 1000);
  return `${String(minutes)}:${String(seconds).padStart(2, "0")}`;
};

/** Ahead of or behind an even pace through the lesson's minutes, in a word. */
export function paceText(elapsedMs: number, minutes: number, at: number, count: number): string {
  const planned = (at / Math.max(1, count - 1)) * minutes * 60_000;
  const ahead = Math.round((planned - elapsedMs) / 60_000);
  if (ahead === 0) return t("speaker.onTime");
  return t(ahead > 0 ? "speaker.ahead" : "speaker.behind", { minutes: Math.abs(ahead) });
}

export interface SpeakerPanel {
  readonly element: HTMLElement;
  readonly show: (screens: readonly Screen[], at: number) => void;
  /** The experiments changed: the picture of the next screen is taken again, in its time. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** What the speaker sees beside the screen: the next one, notes, clock, time since the start and pace. */
export function speakerPanel(article: HTMLElement, ownNotes: (screen: Screen) => HTMLElement): SpeakerPanel {
  const panel = element("aside", "speaker");
  panel.setAttribute("aria-label", t("speaker.name"));
  const times = element("p", "times");
  const [now, since, pace] = [element("time"), element("strong"), element("span", "pace")];
  times.append(now, since, pace);
  const next = element("div", "next");
  const notes = element("div", "speaker-notes");
  const tools = element("p", "tools");
  tools.append(button(t("speaker.clock"), () => startClock(true), "ghost"));
  panel.append(
    times,
    element("h2", "", t("speaker.next")),
    next,
    element("h2", "", t("speaker.notes")),
    notes,
    tools,
  );
  const minutes = Number(article.dataset["minutes"] ?? 60);
  let shown: { readonly screens: readonly Screen[]; readonly at: number } = { screens: [], at: 0 };

  function tick(): void {
    now.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const from = began();
    since.textContent = from === null ? t("speaker.notStarted") : clock(Date.now() - from);
    const { screens, at } = shown;
    pace.textContent =
      from === null
        ? t("speaker.planned", { minutes })
        : paceText(Date.now() - from, minutes, at, screens.length);
  }
  function picture(): void {
    const screen = shown.screens[shown.at + 1];
    next.replaceChildren();
    if (!screen) {
      next.append(element("p", "end", t("speaker.last")));
      return;
    }
    const copy = copyOf(article, screen);
    next.append(copy);
    fitCopy(copy, next.clientWidth);
  }
  let due: ReturnType<typeof setTimeout> | null = null;
  const ticking = setInterval(tick, 500);
  return {
    element: panel,
    show(screens, at) {
      shown = { screens, at };
      const screen = screens[at];
      notes.replaceChildren();
      for (const note of screen?.notes ?? []) {
        const copy = element("div");
        copy.innerHTML = note.innerHTML; // made by the build from the lesson's own text
        notes.append(copy);
      }
      if (screen) notes.append(ownNotes(screen));
      picture();
      tick();
    },
    refresh() {
      due ??= setTimeout(() => {
        due = null;
        picture();
      }, 1000);
    },
    close() {
      clearInterval(ticking);
      if (due) clearTimeout(due);
      panel.remove();
    },
  };
}

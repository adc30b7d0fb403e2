import "../styles/present.css";
import type { ExperimentId } from "@contract";
import { openChannel, type Message } from "./channel";
import { lendAnswers } from "../answers";
import { t } from "../../words/words";
import { element } from "../dom";
import { layOutAll } from "../idle";
import type { LessonScope } from "../../view/lesson-context";
import { fitScreen, placeStage } from "./fit";
import { openDialog, openHelp } from "./help";
import { inkSheet } from "./ink";
import { commandOf, controlOf, focusOf, type Command } from "./keys";
import { mirrorBenches } from "./mirror";
import { openOverview } from "./overview";
import { placeText, readView, START, withView, type Place, type View } from "./place";
import { noteField, preparation } from "./prepare";
import { openLecture } from "./rehearse";
import { screenAt, screensOf, showAll, showScreen, type Screen } from "./screens";
import { SPEAKER_SHARE, speakerPanel, startClock } from "./speaker";

/** An address may be written only so often; a clicker held down is quicker. */
const ADDRESS_MS = 250;

const pageParts = (): { main: HTMLElement; article: HTMLElement } => {
  const main = document.querySelector("main");
  const article = document.querySelector("article");
  if (!main || !article) throw new Error("This page has no lesson to present.");
  return { main, article };
};

const FOLDS = ".fold:not([open]), .predict > details:not([open])";
/** Opens every fold of the lesson: in class each stands on a screen of its own. What is returned folds them again. */
function openFolds(article: HTMLElement): () => void {
  const folded = [...article.querySelectorAll<HTMLDetailsElement>(FOLDS)];
  for (const fold of folded) fold.open = true;
  return () => {
    for (const fold of folded) fold.open = false;
  };
}

/** Where the presentation was left, to come back to after a look into the lesson. */
let leftAt: Place | null = null;

/** The place of the section being read, to begin the presentation there. */
function placeInView(article: HTMLElement): Place | null {
  const heading = [...article.querySelectorAll<HTMLElement>("h2[id]")].findLast(
    (candidate) => candidate.getBoundingClientRect().top < innerHeight / 3,
  );
  const section = heading?.id ?? START;
  return leftAt?.section === section ? leftAt : { section, screen: 1 };
}

/** Shows the lesson as screens until it is left. */
export async function present(scope: LessonScope, view: Exclude<View, "read">): Promise<void> {
  const { main, article } = pageParts();
  const root = document.documentElement;
  if (root.classList.contains("presenting")) return;
  const wanted = readView(location.search).place ?? placeInView(article);
  root.classList.add("presenting");
  article.classList.add("slide-body");
  main.dataset["page"] = "present";
  lendAnswers(true);
  const closeFolds = openFolds(article);
  await document.fonts.ready;
  const fitStage = (): number => {
    const width = view === "speaker" ? innerWidth * SPEAKER_SHARE : innerWidth;
    return placeStage(main, { left: 0, top: 0, width, height: innerHeight });
  };
  const screens: readonly Screen[] = screensOf(article, scope.lesson, fitStage());
  let at = wanted ? screenAt(screens, wanted) : 0;
  let step = 0;
  const foot = element("div", "present-foot");
  const [section, count, bar] = [element("span", "section"), element("span"), element("i")];
  foot.append(bar, section, count);
  const blank = element("div", "present-blank");
  blank.hidden = true;
  const channel = openChannel();
  const ink = inkSheet((mark) => channel.send({ kind: "ink", mark }));
  const lecture = await openLecture(scope);
  const speaker =
    view === "speaker" ? speakerPanel(article, ({ place }) => noteField(lecture, placeText(place))) : null;
  if (speaker) document.body.append(speaker.element);
  main.append(foot, ink.element);
  document.body.append(blank);
  main.dataset["slides"] = String(screens.length);
  let closeOverview: (() => void) | null = null;
  const ending = new AbortController();
  const { signal } = ending;

  const screen = (): Screen => {
    const found = screens[at];
    if (!found) throw new Error("The lesson has no screens.");
    return found;
  };
  let writing: ReturnType<typeof setTimeout> | null = null;
  function writeAddress(): void {
    writing ??= setTimeout(() => {
      writing = null;
      if (signal.aborted) return;
      const query = withView(location.search, view, screen().place);
      history.replaceState(history.state, "", `${location.pathname}${query}`);
    }, ADDRESS_MS);
  }
  function show(): void {
    const shown = screen();
    showScreen(article, shown);
    shown.reveals.forEach((reveal, i) => reveal.toggleAttribute("data-veiled", i >= step));
    article.dataset["slide"] = String(at + 1);
    section.textContent = shown.section;
    count.textContent = `${String(at + 1)} / ${String(screens.length)}`;
    bar.style.width = `${String((100 * (at + 1)) / screens.length)}%`;
    ink.draw({ kind: "clear" });
    fitScreen(article);
    speaker?.show(screens, at);
    writeAddress();
  }
  /** Shows where this window stands, and has the others follow. */
  function moved(): void {
    show();
    channel.send({ kind: "position", at, step, blank: !blank.hidden });
  }
  function go(to: number, reveal = 0): void {
    const next = Math.min(screens.length - 1, Math.max(0, to));
    const reveals = screens[next]?.reveals.length ?? 0;
    if (next > 0) startClock();
    at = next;
    step = Math.min(reveals, reveal);
    moved();
  }
  function setBlank(isBlank: boolean): void {
    blank.hidden = !isBlank;
    channel.send({ kind: "position", at, step, blank: isBlank });
  }
  const mirror = mirrorBenches(scope.benches, channel);
  /** Until it has done anything itself, a window that opened follows those that are there. */
  let fresh = true;
  channel.listen((message: Message, from) => {
    mirror.hear(message, from);
    if (message.kind === "hello" && !fresh)
      channel.send({ kind: "position", at, step, blank: !blank.hidden });
    if (message.kind === "ink") ink.draw(message.mark);
    if (message.kind !== "position") return;
    fresh = false;
    blank.hidden = !message.blank;
    if (message.at === at && message.step === step) return;
    at = Math.min(screens.length - 1, message.at);
    step = message.step;
    show();
  });

  function leave(): void {
    const first = screen().shown[0]?.element;
    leftAt = screen().place;
    ending.abort();
    mirror.close();
    lecture.close();
    channel.close();
    speaker?.close();
    closeOverview?.();
    for (const made of [foot, ink.element, blank]) made.remove();
    showAll(article);
    article.style.fontSize = "";
    for (const formula of article.querySelectorAll<HTMLElement>(".katex-display"))
      formula.style.fontSize = "";
    closeFolds();
    lendAnswers(false);
    main.style.transform = "";
    main.dataset["page"] = "lesson";
    delete main.dataset["slides"];
    delete article.dataset["slide"];
    article.classList.remove("slide-body");
    root.classList.remove("presenting");
    if (document.fullscreenElement) void document.exitFullscreen();
    history.replaceState(history.state, "", `${location.pathname}${withView(location.search, "read", null)}`);
    layOutAll();
    first?.scrollIntoView({ block: "start", behavior: "instant" });
  }
  /** The experiment on the screen, if there is one. */
  function runExperiment(): void {
    const benches = screen().shown.flatMap(({ element: shown }) => [
      ...shown.querySelectorAll<HTMLElement>(":scope > [data-experiment]"),
    ]);
    const id = benches[0]?.dataset["experiment"] as ExperimentId | undefined; // written by the bench itself
    if (!id) return;
    const status = scope.benches.store.getState().benches[id]?.status;
    if (status === "running" || status === "loading") scope.benches.actions.pause(id);
    else scope.benches.actions.run(id);
  }
  function openSpeaker(): void {
    const query = withView(location.search, view === "speaker" ? "present" : "speaker", screen().place);
    const opened = open(`${location.pathname}${query}`, "_blank", "popup,width=1280,height=760");
    if (!opened)
      openDialog(t("present.noWindow"), [
        element("p", "", t("present.noWindowWhy")),
        element("p", "spec", new URL(query, location.href).href),
      ]);
  }
  function toggleOverview(): void {
    if (closeOverview) {
      closeOverview();
      closeOverview = null;
    } else
      closeOverview = openOverview(article, screens, at, (chosen) => {
        toggleOverview();
        go(chosen);
      });
  }
  function obey(command: Command): void {
    switch (command) {
      case "next":
        if (step < screen().reveals.length) {
          step++;
          moved();
        } else if (at < screens.length - 1) go(at + 1);
        return;
      case "back":
        if (step > 0) {
          step--;
          moved();
        } else go(at - 1, Infinity);
        return;
      case "first":
        go(0);
        return;
      case "last":
        go(screens.length - 1, Infinity);
        return;
      case "blank":
        setBlank(blank.hidden);
        return;
      case "fullscreen":
        void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());
        return;
      case "overview":
        toggleOverview();
        return;
      case "pen":
      case "pointer":
        ink.take(command);
        return;
      case "clear":
        ink.draw({ kind: "clear" });
        channel.send({ kind: "ink", mark: { kind: "clear" } });
        return;
      case "run":
        runExperiment();
        return;
      case "help":
        openHelp(preparation(lecture, scope.lesson.slug));
        return;
      case "escape":
        if (closeOverview) toggleOverview();
        else if (!blank.hidden) setBlank(false);
        else if (ink.tool() !== "none") ink.take(ink.tool());
        else leave();
        return;
      case "leave":
        leave();
        return;
      case "speaker":
        openSpeaker();
        return;
      case "share":
        void import("../share").then(({ shareView }) => shareView(scope));
        return;
    }
  }
  let clicked: Element | null = null;
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      clicked = controlOf(target);
    },
    { capture: true, signal },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Tab") clicked = null;
      if (document.querySelector("dialog[open]")) return; // a dialog keeps its own keys
      // An entry that is made, or given up, gives the keys back.
      const { target } = event;
      if ((event.key === "Enter" || event.key === "Escape") && target instanceof HTMLInputElement)
        setTimeout(() => target.blur());
      const command = commandOf({
        key: event.key,
        shift: event.shiftKey,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        focus: focusOf(event.target, clicked),
      });
      if (!command) return;
      const moves = ["next", "back", "first", "last"].includes(command);
      if (closeOverview && moves) return; // the arrows walk about in it
      event.preventDefault();
      event.stopPropagation();
      fresh = false;
      if (!blank.hidden && moves) setBlank(false);
      else obey(command);
    },
    { capture: true, signal },
  );
  // A control that was clicked gives the keys back.
  main.addEventListener(
    "pointerup",
    ({ target }) => {
      const control = (target as Element).closest<HTMLElement>(
        "button, input[type=range], input[type=checkbox]",
      );
      setTimeout(() => control?.blur());
    },
    { signal },
  );
  main.addEventListener(
    "change",
    ({ target }) => {
      if (target instanceof HTMLSelectElement) target.blur();
    },
    { signal },
  );
  addEventListener("resize", fitStage, { signal });
  addEventListener(
    "popstate",
    () => {
      const { view: asked, place } = readView(location.search);
      if (asked === "read") leave();
      else if (place && placeText(place) !== placeText(screen().place)) go(screenAt(screens, place));
    },
    { signal },
  );
  if (speaker) signal.addEventListener("abort", scope.benches.store.subscribe(speaker.refresh));
  show();
  channel.send({ kind: "hello" });
  setTimeout(() => {
    fresh = false;
  }, 1000);
}

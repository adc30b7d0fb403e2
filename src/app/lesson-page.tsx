import type { Lesson, LessonWork } from "../catalogue/lesson";
import { prepareRun } from "../runtime/client";
import { islandElement, islandKinds, loadIsland, type IslandKind } from "../view/island";
import { createScope, LessonContext, type LessonScope } from "../view/lesson-context";
import { setTexRenderer } from "../view/tex";
import { languageNow, say } from "../words/words";
import { followAddress } from "./address";
import { comeAlive } from "./come-alive";
import { whenPainted } from "./idle";
import { browserMeans } from "./means";
import { startPage } from "./page";
import { offerPresenting, offerSharing } from "./present/entry";
import { showSymbols } from "./symbols";
import { readTexTable } from "./tex-table";

/** Brings a lesson's page to life, its definitions in the page's language; the text comes first, unless the address asks for more than it: for screens, or for a run. */
export function startLesson(lesson: Lesson, loadWork: () => Promise<LessonWork>): void {
  const begin = (steps: readonly (() => void)[]): void => {
    if (location.search) for (const step of steps) step();
    else whenPainted(steps);
  };
  if (languageNow() === "en") {
    begin([startPage, ...takingOver(lesson, loadWork)]);
    return;
  }
  begin([startPage]);
  void import("../catalogue/in-words").then(({ lessonIn, workIn }) => {
    begin(takingOver(lessonIn(lesson, say), async () => workIn(await loadWork(), say)));
  });
}

/** The steps in which each cell is taken over where it stands, and what goes on between them starts. */
function takingOver(lesson: Lesson, loadWork: () => Promise<LessonWork>): readonly (() => void)[] {
  const scope = createScope(lesson, browserMeans);
  return [
    () => {
      const tex = readTexTable();
      setTexRenderer((source, display) => tex[display ? `$$${source}` : source]);
      for (const element of document.querySelectorAll<HTMLElement>("[data-island]")) takeOver(element, scope);
    },
    () => {
      scope.claims.remember();
      followAddress(scope);
      showSymbols(scope);
      followCodeLinks(scope);
      prepareForInterest();
      offerPresenting(scope);
      offerSharing(scope);
      // The reader's place comes after the lesson: the first script stays small.
      void import("./follow-reading").then(({ startReading }) => {
        startReading(scope);
      });
      void import("./work-page").then(({ startWork }) => startWork(scope, loadWork));
    },
  ];
}

function takeOver(element: HTMLElement, scope: LessonScope): void {
  const kind = islandKinds.find((known): known is IslandKind => known === element.dataset["island"]);
  if (!kind) return;
  const props = JSON.parse(element.dataset["props"] ?? "{}") as object; // written by the build
  const alive = (): void => {
    comeAlive(
      element,
      <LessonContext.Provider value={scope}>{islandElement(kind, props)}</LessonContext.Provider>,
      element.dataset["islandId"] ?? "",
    );
  };
  const loading = loadIsland(kind);
  if (loading) void loading.then(alive);
  else alive();
}

/** Who points at an experiment, or comes to it by keyboard, may press Run next. */
function prepareForInterest(): void {
  const first = new AbortController();
  const look = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.closest("[data-experiment]")) return;
    first.abort();
    prepareRun();
  };
  for (const event of ["pointerover", "focusin"])
    document.addEventListener(event, look, { passive: true, signal: first.signal });
}

/** What shows code from a link comes when an address carries some. */
function followCodeLinks(scope: LessonScope): void {
  const look = (): void => {
    if (location.hash.startsWith("#code="))
      void import("./code-link").then(({ showLinkedCode }) => showLinkedCode(scope));
  };
  look();
  addEventListener("hashchange", look);
}

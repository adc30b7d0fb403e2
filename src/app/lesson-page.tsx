import type { Lesson, LessonWork } from "../catalogue/lesson";
import { prepareRun } from "../runtime/client";
import { islandElement, islandKinds, loadIsland, type IslandKind } from "../view/island";
import { createScope, LessonContext, type LessonScope } from "../view/lesson-context";
import { setTexRenderer } from "../view/tex";
import { languageNow, say } from "../words/words";
import { followAddress } from "./address";
import { comeAlive } from "./come-alive";
import { browserMeans } from "./means";
import { startPage } from "./page";
import { offerPresenting, offerSharing } from "./present/entry";
import { showSymbols } from "./symbols";
import { readTexTable } from "./tex-table";

/** Brings a lesson's page to life, its definitions in the page's language. */
export async function startLesson(lesson: Lesson, loadWork: () => Promise<LessonWork>): Promise<void> {
  startPage();
  if (languageNow() === "en") {
    takeOver(lesson, loadWork);
    return;
  }
  const { lessonIn, workIn } = await import("../catalogue/in-words");
  takeOver(lessonIn(lesson, say), async () => workIn(await loadWork(), say));
}

/** Each cell is taken over where it stands. */
function takeOver(lesson: Lesson, loadWork: () => Promise<LessonWork>): void {
  const tex = readTexTable();
  setTexRenderer((source, display) => tex[display ? `$$${source}` : source]);
  const scope = createScope(lesson, browserMeans);
  for (const element of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const kind = islandKinds.find((known): known is IslandKind => known === element.dataset["island"]);
    if (!kind) continue;
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

import type { ExperimentId } from "@contract";
import { specText } from "../runtime/spec";
import type { LessonScope } from "../view/lesson-context";
import type { PlaceStore } from "../store/place";
import { t } from "../words/words";
import { readersPlace, sayFaults } from "./reader";

/** A section counts as read when its end has been seen and it was the one in front for this long. */
const READ_MS = 4000;
const TICK_MS = 500;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly heading: HTMLElement;
}

const sectionsOf = (): readonly Section[] =>
  [...document.querySelectorAll<HTMLElement>("article h2[id]")].map((heading) => ({
    id: heading.id,
    title: heading.textContent.trim(),
    heading,
  }));

/** Marks read sections in the contents. */
function showRead(slug: string, { store }: PlaceStore): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".toc a")];
  const show = (): void => {
    const { entries } = store.getState();
    for (const link of links) {
      const id = link.hash.slice(1);
      const read = entries[`${slug}/section/${id}`] !== undefined;
      if (read === (link.dataset["read"] === "true")) continue;
      link.dataset["read"] = String(read);
      link.querySelector(".visually-hidden")?.remove();
      if (!read) continue;
      const word = document.createElement("span");
      word.className = "visually-hidden";
      word.textContent = ` ${t("page.read")}`;
      link.append(word);
    }
  };
  show();
  store.subscribe(show);
}

/** Keeps where the reader is, which sections were read, and the settings of each run. */
function followReading({ lesson: { slug, experiments }, benches }: LessonScope, place: PlaceStore): void {
  const sections = sectionsOf();
  const inFront = new Map<string, number>();
  let here = "";
  const look = (): void => {
    if (document.visibilityState !== "visible") return;
    const line = innerHeight / 3;
    const at = sections.findLastIndex(({ heading }) => heading.getBoundingClientRect().top < line);
    const section = sections[at];
    if (!section) return;
    const time = (inFront.get(section.id) ?? 0) + TICK_MS;
    inFront.set(section.id, time);
    // Two looks in a row: whoever scrolls past is not there.
    if (here !== section.id && time >= 2 * TICK_MS) {
      here = section.id;
      void place.set(slug, "here", "section", { id: section.id, title: section.title, of: sections.length });
    }
    const end =
      sections[at + 1]?.heading.getBoundingClientRect().top ??
      document.querySelector("article")?.getBoundingClientRect().bottom ??
      Infinity;
    if (time >= READ_MS && end < innerHeight + 1 && place.get(slug, "section", section.id) === undefined)
      void place.set(slug, "section", section.id, true);
  };
  setInterval(look, TICK_MS);
  showRead(slug, place);

  const ids = Object.keys(experiments).map((name): ExperimentId => `${slug}/${name}`);
  benches.store.subscribe((state, before) => {
    for (const id of ids) {
      const now = state.benches[id];
      if (now?.status === "loading" && now.own === 0 && before.benches[id]?.status !== "loading")
        void place.set(slug, "run", id.slice(slug.length + 1), specText(now.spec));
    }
  });
}

export function startReading(scope: LessonScope): void {
  const place = readersPlace();
  sayFaults(place);
  followReading(scope, place);
}

import { t } from "../words/words";
import { isRecord, type Entry } from "../store/entries";
import type { PlaceStore } from "../store/place";

/** Runs whose settings a link to go on brings back; more would make an address nobody can read. */
const RUNS = 3;

const latestFirst = (a: Entry, b: Entry): number => Date.parse(b.at) - Date.parse(a.at);

export interface Whereabouts {
  readonly slug: string;
  readonly section: { readonly id: string; readonly title: string };
  readonly read: number;
  readonly of: number;
  /** From the home page, with the settings of the last runs. */
  readonly address: string;
}

/** Where the reader is in each lesson begun, the latest first. */
export function whereabouts(entries: readonly Entry[]): readonly Whereabouts[] {
  return entries
    .filter(({ kind }) => kind === "here")
    .sort(latestFirst)
    .flatMap(({ lesson: slug, value }) => {
      if (!isRecord(value)) return [];
      const { id, title, of } = value;
      if (typeof id !== "string" || typeof title !== "string" || typeof of !== "number") return [];
      const runs = entries
        .filter((entry) => entry.lesson === slug && entry.kind === "run")
        .sort(latestFirst)
        .flatMap(({ value: text }) => (typeof text === "string" ? [`run=${text}`] : []))
        .slice(0, RUNS);
      const read = entries.filter(({ lesson, kind }) => lesson === slug && kind === "section").length;
      const query = runs.length > 0 ? `?${runs.join("&")}` : "";
      return [
        {
          slug,
          section: { id, title },
          read,
          of,
          address: `lessons/${slug}/${query}#${encodeURIComponent(id)}`,
        },
      ];
    });
}

/** On the home page: a way back to where the reader was, and what was read of each lesson in the list. */
export function showContinue(place: PlaceStore): void {
  const box = document.getElementById("continue");
  const show = (): void => {
    const found = whereabouts(Object.values(place.store.getState().entries));
    const listed = new Map(
      [...document.querySelectorAll<HTMLAnchorElement>(".lessons a")].map((link) => [
        /lessons\/([^/]+)\/$/.exec(link.getAttribute("href") ?? "")?.[1],
        link,
      ]),
    );
    for (const [slug, link] of listed) {
      const begun = found.find((one) => one.slug === slug);
      link.querySelector(".read-share")?.remove();
      if (!begun || begun.read === 0) continue;
      const share = document.createElement("span");
      share.className = "read-share";
      share.textContent = t("home.read", { read: Math.min(begun.read, begun.of), of: begun.of });
      link.querySelector("small")?.append(share);
    }
    // A lesson that is gone since has no link.
    const last = found.find(({ slug }) => listed.has(slug));
    if (!box || !last) {
      box?.replaceChildren();
      return;
    }
    const link = document.createElement("a");
    link.href = last.address;
    link.textContent = listed.get(last.slug)?.querySelector("strong")?.textContent ?? last.slug;
    const where = document.createElement("span");
    where.textContent = t("home.youWereAt", { section: last.section.title });
    const label = document.createElement("span");
    label.className = "continue-label";
    label.textContent = t("home.continue");
    box.replaceChildren(label, link, where);
  };
  void place.opened.then(show);
  place.store.subscribe(show);
}

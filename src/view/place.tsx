import { useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { fileText, layoutOf, readFile, UPGRADES, type Entry } from "../store/entries";
import type { PlaceStore } from "../store/place";
import { say, t } from "../words/words";
import { counted } from "./format";
import { saveFile } from "./save-file";

const COLUMNS = [
  ["section", "place.sections"],
  ["prediction", "place.predictions"],
  ["exercise", "place.exercises"],
  ["code", "place.code"],
] as const;

/** What is kept, by lesson. */
function Kept({
  entries,
  titles,
}: {
  readonly entries: readonly Entry[];
  readonly titles: Readonly<Record<string, string>>;
}): ReactNode {
  const lessons = [...new Set(entries.map(({ lesson }) => lesson))].sort();
  if (lessons.length === 0) return <p>{t("place.nothing")}</p>;
  const count = (lesson: string, kind: string): number =>
    entries.filter((entry) => entry.lesson === lesson && entry.kind === kind).length;
  return (
    <div className="prose-table" role="group" aria-label={t("place.byLesson")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("place.lesson")}</th>
            {COLUMNS.map(([kind, name]) => (
              <th key={kind} scope="col" className="number">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => (
            <tr key={lesson}>
              <th scope="row">
                {titles[lesson] ? <a href={`../lessons/${lesson}/`}>{titles[lesson]}</a> : lesson}
              </th>
              {COLUMNS.map(([kind]) => (
                <td key={kind} className="number">
                  {count(lesson, kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface PlaceProps {
  readonly place: PlaceStore;
  /** Titles of the lessons there are, by slug. */
  readonly titles: Readonly<Record<string, string>>;
  /** Deletes what is kept elsewhere than in the place: the claims' verdicts, the choice of colours. */
  readonly forget: () => void;
}

/** All that is kept of the reader's work, with the means to take it along, bring it back and delete it. */
export function PlacePanel({ place, titles, forget }: PlaceProps): ReactNode {
  const { status, entries, unreadable, unsaved } = useStore(place.store, (state) => state);
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const all = Object.values(entries);

  const bring = async (file: File): Promise<void> => {
    const read = readFile(await file.text());
    if (read.kind === "fault") {
      setSaid(say(read.message));
      return;
    }
    const taken = await place.merge(read.entries);
    const skipped = read.skipped > 0 ? ` ${t("place.skipped", counted(read.skipped))}` : "";
    setSaid(
      taken > 0 ? `${t("place.brought", counted(taken))}${skipped}` : `${t("place.allHere")}${skipped}`,
    );
  };

  return (
    <div className="place" data-place={status} data-unsaved={unsaved.size}>
      <p role="status">
        {status === "opening"
          ? t("place.looking")
          : t(status === "open" ? "place.kept" : "place.inMemory", counted(all.length))}
        {unreadable.length > 0 ? ` ${t("place.unreadable", counted(unreadable.length))}` : ""}
      </p>
      <Kept entries={all} titles={titles} />
      <div className="place-acts" role="group" aria-label={t("place.acts")}>
        <button
          type="button"
          onClick={() => {
            const now = new Date().toISOString();
            saveFile(
              new Blob([fileText(all, unreadable, now, layoutOf(UPGRADES))], { type: "application/json" }),
              `learning-theory-live-${now.slice(0, 10)}.json`,
            );
            setSaid(t("place.saved"));
          }}
        >
          {t("place.save")}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {t("place.bring")}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t("place.file")}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file)
              bring(file).catch((reason: unknown) => {
                setSaid(
                  t("place.noFile", { why: reason instanceof Error ? reason.message : String(reason) }),
                );
              });
          }}
        />
        {asking ? (
          <>
            <button
              type="button"
              className="danger"
              onClick={() => {
                setAsking(false);
                forget();
                void place.clear().then((done) => {
                  setSaid(t(done ? "place.deleted" : "place.notDeleted"));
                });
              }}
            >
              {t("place.yes")}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsking(false);
              }}
            >
              {t("place.keep")}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="ghost"
            onClick={() => {
              setAsking(true);
              setSaid(t("place.sure"));
            }}
          >
            {t("place.delete")}
          </button>
        )}
      </div>
      <p role="status" className="place-said">
        {said}
      </p>
    </div>
  );
}

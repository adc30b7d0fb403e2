import { presentParamsOf, type ExperimentId, type ParamSchema, type RunSpec } from "@contract";
import { startRun as startLive } from "../../runtime/client";
import type { End } from "../../runtime/execute";
import { recordingBuilder } from "../../runtime/recording";
import { specText } from "../../runtime/spec";
import type { Bench } from "../../store/benches";
import type { LessonScope } from "../../view/lesson-context";
import { say, t } from "../../words/words";
import { setRunSource } from "../means";
import { fromFile, toFile, type LectureSet } from "./lecture-file";
import {
  forget,
  keepNote,
  keepRehearsed,
  notesOf,
  rehearsedOf,
  type Note,
  type Rehearsed,
} from "./lecture-store";
import { replaying } from "./replay";

/** A lecturer's preparation of the lesson on this page: rehearsed runs, which Run replays, and notes. */
export interface Lecture {
  readonly rehearsed: () => number;
  /** Experiments that can be rehearsed. */
  readonly experiments: number;
  /** Experiments whose models answer questions, so that they need a run of now. */
  readonly alwaysLive: number;
  /** Runs every experiment at its present settings, one after the other, and keeps what each recorded. */
  readonly rehearse: (progress: (done: number, of: number) => void) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly exportFile: () => Promise<Blob>;
  readonly importFile: (file: Blob) => Promise<string>;
  readonly note: (place: string) => string;
  readonly setNote: (place: string, text: string) => Promise<void>;
  /** Runs are live again. */
  readonly close: () => void;
}

export async function openLecture({ lesson, benches }: LessonScope): Promise<Lecture> {
  const { store, actions } = benches;
  const { slug } = lesson;
  const runs = new Map<string, Rehearsed>();
  const notes = new Map<string, string>();
  const ids = Object.keys(store.getState().benches) as ExperimentId[];
  // Whose models can be asked runs live: a recording has no models.
  const rehearsable = ids.filter((id) => lesson.experiments[id.slice(slug.length + 1)]?.probe === undefined);
  const take = (found: { rehearsed: readonly Rehearsed[]; notes: readonly Note[] }): void => {
    for (const run of found.rehearsed) runs.set(run.text, run);
    for (const { place, text } of found.notes) notes.set(place, text);
  };
  try {
    take({ rehearsed: await rehearsedOf(slug), notes: await notesOf(slug) });
  } catch {
    // Storage is refused: what is rehearsed now is known until the page is closed.
  }
  setRunSource((live) => replaying(live, (text) => runs.get(text)));

  const bench = (id: ExperimentId): Bench => {
    const found = store.getState().benches[id];
    if (!found) throw new Error(`This page has no experiment "${id}".`);
    return found;
  };
  /** What Run would start now. */
  const specOf = (id: ExperimentId): RunSpec => {
    const { spec } = bench(id);
    return { ...spec, params: presentParamsOf<ParamSchema>(spec), changes: [] };
  };

  /** Runs it beside the page: what the page shows, its address and the other window stay as they are. */
  async function rehearseOne(id: ExperimentId): Promise<void> {
    const spec = specOf(id);
    const began = performance.now();
    const builder = recordingBuilder(spec.replicas);
    let backend = "";
    const { outcome, message } = await new Promise<End>((end) => {
      startLive(
        spec,
        { speed: "full", paused: false, resume: null, keep: false },
        {
          ready: (by) => {
            backend = by;
          },
          rows: (chunk) => builder.append(chunk),
          changed: () => undefined,
          checkpoint: () => undefined,
          end,
        },
      );
    });
    if (outcome !== "finished" && outcome !== "diverged")
      throw new Error(
        t("rehearse.failed", { experiment: id, why: say(message ?? "") || t("rehearse.noReason") }),
      );
    const run: Rehearsed = {
      text: specText(spec),
      lesson: slug,
      at: new Date().toISOString(),
      durationMs: performance.now() - began,
      outcome,
      message,
      recording: builder.view(spec, backend),
    };
    runs.set(run.text, run);
    await keepRehearsed(run);
  }

  return {
    experiments: rehearsable.length,
    alwaysLive: ids.length - rehearsable.length,
    rehearsed: () => rehearsable.filter((id) => runs.has(specText(specOf(id)))).length,
    async rehearse(progress) {
      for (const [i, id] of rehearsable.entries()) {
        progress(i, rehearsable.length);
        await rehearseOne(id);
      }
      progress(rehearsable.length, rehearsable.length);
    },
    async forget() {
      runs.clear();
      await forget(slug);
    },
    exportFile() {
      const set: LectureSet = {
        lesson: slug,
        specs: ids.map((id) => specText(specOf(id))),
        notes: [...notes].map(([place, text]) => ({ lesson: slug, place, text })),
        rehearsed: [...runs.values()],
      };
      return toFile(set);
    },
    async importFile(file) {
      const set = await fromFile(file);
      if (set.lesson !== slug) throw new Error(t("lecture.otherLesson", { lesson: set.lesson }));
      take(set);
      for (const text of set.specs) {
        const id = ids.find((known) => text.startsWith(`${known};`));
        if (id) actions.restore(id, text);
      }
      for (const run of set.rehearsed) await keepRehearsed(run);
      for (const note of set.notes) await keepNote(note);
      return t("lecture.taken", { runs: set.rehearsed.length, notes: set.notes.length });
    },
    note: (place) => notes.get(place) ?? "",
    async setNote(place, text) {
      notes.set(place, text);
      await keepNote({ lesson: slug, place, text });
    },
    close: () => setRunSource(null),
  };
}

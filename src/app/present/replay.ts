import type { Change, Column, ParamValue, Recording } from "@contract";
import type { RemoteRun } from "../../runtime/client";
import { noReply } from "../../runtime/probe";
import type { Chunk } from "../../runtime/recording";
import type { Speed } from "../../runtime/protocol";
import { specText } from "../../runtime/spec";
import type { StartRun } from "../../store/benches";
import { TAGS } from "../../words/language";
import { languageNow, t } from "../../words/words";
import type { Rehearsed } from "./lecture-store";

/** A replay at full speed takes as long as the run took, but nobody waits longer than this. */
const LONGEST_MS = 4000;
const BATCH_MS = 50;

/** Rows of a recording, as a worker would send them: what diverges later is not yet known. */
function rowsBetween(recording: Recording, from: number, to: number): Chunk {
  const { replicas } = recording;
  const columns: Record<string, Column> = {};
  for (const [name, { k, data }] of Object.entries(recording.columns))
    columns[name] = { k, data: data.slice(from * replicas * k, to * replicas * k) };
  const now = recording.steps[to - 1] ?? 0;
  return {
    steps: recording.steps.slice(from, to),
    columns,
    divergedAt: recording.divergedAt.map((at) => (at > now ? -1 : at)),
  };
}

/** Only the rows of a chunk that come after a step. */
function rowsAfter(chunk: Chunk, step: number, replicas: number): Chunk | null {
  const from = chunk.steps.findIndex((s) => s > step);
  if (from < 0) return null;
  const columns: Record<string, Column> = {};
  for (const [name, { k, data }] of Object.entries(chunk.columns))
    columns[name] = { k, data: data.slice(from * replicas * k) };
  return { steps: chunk.steps.slice(from), columns, divergedAt: chunk.divergedAt };
}

/** English dates are written as the reader's browser writes them. */
const dateText = (at: string): string =>
  new Intl.DateTimeFormat(languageNow() === "en" ? undefined : TAGS[languageNow()], {
    dateStyle: "medium",
  }).format(new Date(at));

/**
 * Starts runs from their rehearsals where there is one of the same spec, else live. A parameter that is changed during
 * a replay makes it live: the same run is computed up to that step, unseen, and goes on from there with the change.
 */
export function replaying(live: StartRun, rehearsed: (text: string) => Rehearsed | undefined): StartRun {
  return (spec, options, listener) => {
    const found = options.resume || options.keep ? undefined : rehearsed(specText(spec));
    if (!found) return live(spec, options, listener);
    const { recording } = found;
    const last = recording.steps[recording.rows - 1] ?? 0;
    const fullRate = recording.rows / (Math.min(LONGEST_MS, Math.max(200, found.durationMs)) / BATCH_MS);
    let { speed, paused } = options;
    let shown = 0;
    let due = 0;
    let over = false;
    let instead: RemoteRun | null = null;
    const stepNow = (): number => recording.steps[Math.max(0, shown - 1)] ?? 0;

    function emit(to: number): void {
      const until = Math.min(recording.rows, to);
      if (until > shown) {
        const chunk = rowsBetween(recording, shown, until);
        shown = until;
        listener.rows(chunk, stepNow(), 0);
      }
      if (shown < recording.rows) return;
      finish();
      listener.end({ outcome: found?.outcome ?? "finished", step: last, message: found?.message ?? null });
    }
    const ticking = setInterval(() => {
      if (paused || over) return;
      due += speed === "full" ? fullRate : (speed * BATCH_MS) / 1000 / recording.stride;
      if (due < 1) return;
      const rows = Math.floor(due);
      due -= rows;
      emit(shown + rows);
    }, BATCH_MS);
    function finish(): void {
      over = true;
      clearInterval(ticking);
    }
    // A run reports after it has been started, never within.
    setTimeout(() => {
      if (over) return;
      const note = t("rehearse.mark", { date: dateText(found.at) });
      listener.ready(recording.backend, note, last);
      emit(1);
    });

    function goLive(change: Change): void {
      const from = stepNow();
      const { replicas } = recording;
      finish();
      const began = { ...spec, changes: [...spec.changes, change] };
      let caughtUp = false;
      const run = live(
        began,
        { ...options, speed: "full", paused: false },
        {
          ...listener,
          rows: (chunk, step, rate) => {
            if (step < from) return;
            if (!caughtUp) {
              caughtUp = true;
              run.speed(speed);
              if (paused) run.pause();
            }
            const rest = rowsAfter(chunk, from, replicas);
            if (rest) listener.rows(rest, step, rate);
          },
          ready: (backend, note, steps) => listener.ready(backend, note, steps),
        },
      );
      instead = run;
      listener.changed(change);
    }
    const setSpeed = (next: Speed): void => {
      speed = next;
      instead?.speed(next);
    };
    return {
      pause: () => {
        paused = true;
        instead?.pause();
      },
      resume: () => {
        paused = false;
        instead?.resume();
      },
      step: () => {
        paused = true;
        if (instead) instead.step();
        else if (!over) emit(shown + 1);
      },
      speed: setSpeed,
      change: (name: string, value: ParamValue) => {
        if (instead) instead.change(name, value);
        else if (!over) goLive({ step: stepNow() + 1, name, value });
      },
      ask: (question) => instead?.ask(question) ?? Promise.resolve(noReply(t("rehearse.noModel"))),
      stop: () => {
        if (!over) finish();
        instead?.stop();
      },
    };
  };
}

import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AnyExperiment, ExperimentId } from "@contract";
import type { Lesson } from "../catalogue/lesson";
import type { Pool } from "../runtime/pool";
import {
  createBenches,
  type Bench,
  type BenchActions,
  type BenchStore,
  type StartRun,
} from "../store/benches";
import { createClaims, type ClaimStore, type VerdictMemory } from "../store/claims";
import { createCompare, type CompareStore } from "../store/compare";
import { createCodes, type CodeStore } from "../store/codes";
import type { PlaceStore } from "../store/place";
import { createSweeps, type SweepStore } from "../store/sweeps";

/** What every cell of a lesson's page needs: the lesson's definitions and the state of its experiments. */
export interface LessonScope {
  readonly lesson: Lesson;
  readonly benches: BenchStore;
  readonly claims: ClaimStore;
  readonly compare: CompareStore;
  readonly sweeps: SweepStore;
  readonly codes: CodeStore;
  readonly place: Means["place"];
}

/** What a page can do beyond showing: run, compute in a pool, remember. */
export interface Means {
  readonly startRun: StartRun;
  readonly pool: () => Promise<Pool>;
  readonly memory: VerdictMemory;
  readonly randomSeed: () => number;
  /** The reader's place, loaded when it is first asked for. */
  readonly place: () => Promise<PlaceStore>;
}

export function createScope(lesson: Lesson, means: Means): LessonScope {
  const experiments = experimentsById(lesson);
  return {
    lesson,
    benches: createBenches(experiments, means.startRun),
    claims: createClaims(means),
    compare: createCompare(means.pool),
    sweeps: createSweeps(experiments, means.pool),
    codes: createCodes(),
    place: means.place,
  };
}

export const LessonContext = createContext<LessonScope | null>(null);

export function useLesson(): LessonScope {
  const scope = useContext(LessonContext);
  if (!scope) throw new Error("A cell was rendered outside a lesson.");
  return scope;
}

export const experimentId = (lesson: Lesson, name: string): ExperimentId => `${lesson.slug}/${name}`;

/** Experiments of a lesson by id, as the store wants them. */
export const experimentsById = (lesson: Lesson): Readonly<Record<ExperimentId, AnyExperiment>> =>
  Object.fromEntries(
    Object.entries(lesson.experiments).map(([name, definition]) => [experimentId(lesson, name), definition]),
  );

/** One part of a bench; the component renders again only when that part changes. */
export function useBench<T>(name: string, select: (bench: Bench) => T): T {
  const { lesson, benches } = useLesson();
  const id = experimentId(lesson, name);
  return useStore(benches.store, (state) => {
    const bench = state.benches[id];
    if (!bench) throw new Error(`This page has no experiment "${id}".`);
    return select(bench);
  });
}

/** What a bench runs: the lesson's definition, or the reader's own in its place. Undefined where the lesson has none. */
export function useDefinition(name: string): AnyExperiment | undefined {
  const { lesson, benches } = useLesson();
  const id = experimentId(lesson, name);
  const known = lesson.experiments[name] !== undefined;
  useStore(benches.store, (state) => state.benches[id]?.own ?? 0);
  return known ? benches.definitionOf(id) : undefined;
}

export const useActions = (): BenchActions => useLesson().benches.actions;
export const useHighlight = (): string | null =>
  useStore(useLesson().benches.store, (state) => state.highlight);

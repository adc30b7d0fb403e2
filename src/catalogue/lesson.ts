import type { AnyExperiment, AnyFigure, AnyTheorem, Claim, Exercise, Prediction } from "@contract";

/** Everything a lesson folder defines, by file name. The prose is apart: it is rendered at build time. */
export interface Lesson {
  readonly slug: string;
  readonly experiments: Readonly<Record<string, AnyExperiment>>;
  readonly theorems: Readonly<Record<string, AnyTheorem>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly figures: Readonly<Record<string, AnyFigure>>;
  /** Python of the experiments that can be taken away as a notebook, loaded when one is. */
  readonly notebooks: Readonly<Record<string, () => Promise<string>>>;
}

/** What a lesson asks its readers, by the id of the question. It comes after the page, so that the first script stays small. */
export interface LessonWork {
  readonly predictions: Readonly<Record<string, Prediction>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

/** `{ "/lessons/x/claims/a-b.ts": definition }` → `{ "a-b": definition }`. */
export function namedByFile<T>(modules: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(modules).map(([path, definition]) => [
      path.replace(/^.*\/(.+)\.(?:ts|py)$/, "$1"),
      definition,
    ]),
  );
}

import type { ComponentType } from "react";
import type { AnyExperiment, AnyFigure, AnyTheorem, Claim, Exercise, Paper, Prediction } from "@contract";
import { parseBibtex } from "./bibtex";
import type { LessonEvidence } from "./evidence";
import { namedByFile, type Lesson, type LessonWork } from "./lesson";
import { readMeta, type LessonMeta } from "./meta";

export interface LessonText {
  readonly meta: LessonMeta;
  readonly default: ComponentType<{ readonly components: Readonly<Record<string, unknown>> }>;
}

/** A lesson with its prose, for the build, the tests and Node programs. */
export interface CataloguedLesson extends Lesson, LessonWork {
  readonly text: LessonText;
  /** What was recorded for its claims, by their names. */
  readonly evidence: LessonEvidence;
  /** What it cites, by key, in the order of its `papers.bib`. */
  readonly papers: Readonly<Record<string, Paper>>;
}

const texts = import.meta.glob<LessonText>("/lessons/*/lesson.mdx", { eager: true });
const experiments = import.meta.glob<AnyExperiment>(["/lessons/*/experiments/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});
const theorems = import.meta.glob<AnyTheorem>(["/lessons/*/theorems/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});
const claims = import.meta.glob<Claim>(["/lessons/*/claims/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});
const figures = import.meta.glob<AnyFigure>(["/lessons/*/figures/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});

const notebooks = import.meta.glob<string>("/lessons/*/notebooks/*.py", { query: "?raw", import: "default" });
const predictions = import.meta.glob<Prediction>(["/lessons/*/predictions/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});
const exercises = import.meta.glob<Exercise>(["/lessons/*/exercises/*.ts", "!**/*.test.ts"], {
  eager: true,
  import: "default",
});
const evidence = import.meta.glob<LessonEvidence>("/lessons/*/evidence.json", {
  eager: true,
  import: "default",
});

const bibliographies = import.meta.glob<string>("/lessons/*/papers.bib", {
  eager: true,
  query: "?raw",
  import: "default",
});

const within = <T>(modules: Readonly<Record<string, T>>, slug: string): Record<string, T> =>
  namedByFile(
    Object.fromEntries(Object.entries(modules).filter(([path]) => path.startsWith(`/lessons/${slug}/`))),
  );

const papersOf = (path: string): Readonly<Record<string, Paper>> =>
  Object.fromEntries(
    parseBibtex(bibliographies[path] ?? "", path.slice(1)).map((paper) => [paper.key, paper]),
  );

function load(path: string, text: LessonText): CataloguedLesson {
  const slug = path.split("/")[2] ?? "";
  return {
    slug,
    text: { ...text, meta: readMeta(path.slice(1), { ...text.meta }) },
    experiments: within(experiments, slug),
    theorems: within(theorems, slug),
    claims: within(claims, slug),
    figures: within(figures, slug),
    notebooks: within(notebooks, slug),
    predictions: within(predictions, slug),
    exercises: within(exercises, slug),
    evidence: evidence[`/lessons/${slug}/evidence.json`] ?? {},
    papers: papersOf(`/lessons/${slug}/papers.bib`),
  };
}

/** Lessons after everything they require; ties by slug. A cycle or a missing lesson does not hide any. */
function ordered(lessons: readonly CataloguedLesson[]): readonly CataloguedLesson[] {
  const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  const out = new Set<CataloguedLesson>();
  const visit = (lesson: CataloguedLesson, trail: ReadonlySet<string>): void => {
    for (const slug of [...lesson.text.meta.requires].sort()) {
      const needed = bySlug.get(slug);
      if (needed && !trail.has(slug)) visit(needed, new Set([...trail, slug]));
    }
    out.add(lesson);
  };
  for (const lesson of [...lessons].sort((a, b) => a.slug.localeCompare(b.slug)))
    visit(lesson, new Set([lesson.slug]));
  return [...out];
}

export const lessons: readonly CataloguedLesson[] = ordered(
  Object.entries(texts).map(([path, text]) => load(path, text)),
);

export const lessonBySlug = (slug: string): CataloguedLesson | undefined =>
  lessons.find((lesson) => lesson.slug === slug);

import type { Paper, ResearchLine } from "@contract";
import { parseBibtex } from "./bibtex";
import { namedByFile } from "./lesson";

const lines = import.meta.glob<ResearchLine>("/lessons/labs/*.ts", { eager: true, import: "default" });
const bibliography = import.meta.glob<string>("/lessons/labs/papers.bib", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** A research line with the name of its file, which is its address. */
export interface Lab extends ResearchLine {
  readonly id: string;
}

/** All research lines, by title. */
export const labs: readonly Lab[] = Object.entries(namedByFile(lines))
  .map(([id, line]) => ({ id, ...line }))
  .sort((a, b) => a.title.en.localeCompare(b.title.en));

/** The works that research lines name, by key. */
export const labPapers: Readonly<Record<string, Paper>> = Object.fromEntries(
  Object.values(bibliography)
    .flatMap((text) => parseBibtex(text, "lessons/labs/papers.bib"))
    .map((paper) => [paper.key, paper]),
);

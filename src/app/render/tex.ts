/** TeX of a page: rendered by KaTeX when building, and carried by the page as a table. */
import katex from "katex";
import type { Assumption, ParamSchema, SeriesSchema, SymbolTable } from "@contract";
import type { CataloguedLesson } from "../../catalogue/catalogue";
import { katexOptions } from "../../../scripts/katex-options.mjs";
import { setTexRenderer, texOf } from "../../view/tex";
import { say } from "../../words/words";
import { texOfWork } from "../work-host";

export type TexTable = Readonly<Record<string, string>>;

const texKey = (tex: string, display: boolean): string => (display ? `$$${tex}` : tex);

export function renderKatex(tex: string, display: boolean): string {
  return katex.renderToString(tex, { ...katexOptions, displayMode: display });
}

/** From here on TeX comes from the table; what it lacks is rendered. */
export function renderTexFrom(table: TexTable): void {
  setTexRenderer((source, display) => table[texKey(source, display)] ?? renderKatex(source, display));
}

/** All TeX that a lesson's definitions may show in the page, also later than at the first paint. */
export function texOfLesson(lesson: CataloguedLesson): TexTable {
  const table: Record<string, string> = {};
  const add = (tex: string, display = false): void => {
    table[texKey(tex, display)] ??= renderKatex(tex, display);
  };
  const addProse = (text: string | undefined): void => {
    for (const tex of texOf(text ?? "")) add(tex);
  };
  for (const experiment of Object.values(lesson.experiments)) {
    addProse(experiment.title);
    for (const param of Object.values(experiment.params as ParamSchema)) {
      add(param.tex);
      addProse(param.meaning);
    }
    for (const series of Object.values(experiment.series as SeriesSchema)) {
      add(series.tex);
      addProse(series.meaning);
    }
  }
  for (const theorem of Object.values(lesson.theorems)) {
    add(theorem.statement, true);
    addProse(theorem.preamble);
    addProse(theorem.solveFor?.question);
    for (const symbol of Object.values(theorem.symbols as SymbolTable)) {
      add(symbol.tex);
      addProse(symbol.meaning);
      addProse(symbol.measured);
    }
    for (const assumption of Object.values(theorem.assumptions)) addProse(assumption.says);
    for (const link of theorem.chain ?? []) addProse(link.says);
  }
  texOfWork(lesson).forEach((tex) => {
    add(tex);
  });
  return { ...table, ...texOfClaims(lesson) };
}

/** TeX of the claims, and of the assumptions that the evidence for one may name. */
export function texOfClaims({ claims, theorems }: CataloguedLesson): TexTable {
  const texts = [
    ...Object.values(claims).flatMap((claim) => [claim.says, claim.kind === "observe" ? claim.measures : ""]),
    ...Object.values(theorems).flatMap(({ assumptions }) =>
      Object.values(assumptions as Record<string, Assumption<SymbolTable>>).map(({ says }) => says),
    ),
  ];
  // Also as they are said in the page's language, where a translation turns the formula another way.
  const shown = [...texts, ...texts.map((text) => say(text))].flatMap(texOf);
  return Object.fromEntries(shown.map((tex) => [tex, renderKatex(tex, false)]));
}

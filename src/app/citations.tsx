/** Works as the prose and the lists name them, from the lesson's `papers.bib`. Rendered at build time only. */
import type { ReactNode } from "react";
import type { Paper as PaperEntry } from "@contract";
import { bibtexOf } from "../catalogue/bibtex";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { labPapers, type Lab } from "../catalogue/labs";
import { languageNow, t } from "../words/words";

const lastName = (name: string): string => /(?:(?:van|von|de|el) )?\S+$/iu.exec(name)?.[0] ?? name;

/** "Mandt, Hoffman and Blei"; beyond three, "Zhu and co-authors"; without authors, the title. */
export function shortNames({ authors, title }: PaperEntry): string {
  const [first = "", second = "", third = ""] = authors.map(lastName);
  if (authors.length > 3 || authors.at(-1) === "others") return t("cite.many", { first });
  if (authors.length === 3) return t("cite.three", { first, second, third });
  return authors.length === 2 ? t("cite.two", { first, second }) : first || title;
}

/** "Journal of Machine Learning Research 18(134), 2017". */
export const whereOf = ({ venue, volume, number, edition, year }: PaperEntry): string =>
  [
    [venue, volume && (venue ? volume : t("cite.volume", { volume }))].filter(Boolean).join(" ") +
      (number ? `(${number})` : ""),
    // "2nd" is English; what other languages write around the number is in their words.
    edition &&
      t("cite.edition", {
        edition: languageNow() === "en" ? edition : edition.replace(/(?<=\d)\p{L}+$/u, ""),
      }),
    String(year),
  ]
    .filter(Boolean)
    .join(", ");

/** The title, as a link where the work has an address. */
export const PaperTitle = ({ paper }: { readonly paper: PaperEntry }): ReactNode => (
  <cite>{paper.url ? <a href={paper.url}>{paper.title}</a> : paper.title}</cite>
);

/** All names; BibTeX's "others" is what it says. */
const allNames = ({ authors }: PaperEntry): string =>
  authors.at(-1) === "others"
    ? t("cite.others", { names: authors.slice(0, -1).join(", ") })
    : authors.join(", ");

/** A work in a list: names, title, where and when. */
export const Reference = ({ paper }: { readonly paper: PaperEntry }): ReactNode => (
  <>
    {paper.authors.length > 0 ? `${allNames(paper)}. ` : ""}
    <PaperTitle paper={paper} />
    {/[?!.]$/.test(paper.title) ? " " : ". "}
    {whereOf(paper)}.
  </>
);

const Unresolved = ({ id }: { readonly id: string }): ReactNode => (
  <span className="fault">{t("cite.noWork", { id })}</span>
);

/** The cells of the prose that cite. */
export const citationCells = ({
  papers,
}: Pick<CataloguedLesson, "papers">): Readonly<Record<string, unknown>> => ({
  /** `<Cite id />` in a sentence: "Zhu and co-authors (2019)"; `inside` a bracket: "Zhu and co-authors, 2019". */
  Cite: ({
    id,
    inside = false,
    children,
  }: {
    readonly id: string;
    readonly inside?: boolean;
    readonly children?: ReactNode;
  }) => {
    const paper = papers[id];
    if (!paper) return <Unresolved id={id} />;
    const year = String(paper.year);
    const words =
      children ?? t(inside ? "cite.inBracket" : "cite.inText", { names: shortNames(paper), year });
    return paper.url ? <a href={paper.url}>{words}</a> : <>{words}</>;
  },
  /** `<Paper id />` in a list of sources. */
  Paper: ({ id }: { readonly id: string }) => {
    const paper = papers[id];
    return paper ? <Reference paper={paper} /> : <Unresolved id={id} />;
  },
});

/** The year in which the notebook first appeared; lessons carry no date of their own. */
const FIRST_YEAR = 2026;

/** BibTeX of a lesson itself and of all it cites. */
export const lessonBibtex = ({ slug, text, papers }: CataloguedLesson): string =>
  bibtexOf([
    {
      key: slug,
      kind: "misc",
      authors: [],
      title: text.meta.title,
      year: FIRST_YEAR,
      venue: t("cite.venue"),
    },
    ...Object.values(papers),
  ]);

/** BibTeX of all that a research line names. */
export const labBibtex = ({ papers, reading }: Lab): string =>
  bibtexOf(
    [...papers, ...reading].flatMap(({ paper: key }) => {
      const paper = labPapers[key];
      return paper ? [paper] : [];
    }),
  );

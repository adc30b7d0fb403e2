/** A lesson's page: its prose with a cell wherever the prose places one. */
import type { ComponentProps, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { lessons, type CataloguedLesson } from "../../catalogue/catalogue";
import { islandElement, islandKinds, loadIsland, type IslandKind } from "../../view/island";
import { createScope, LessonContext, type LessonScope } from "../../view/lesson-context";
import { languageNow } from "../../words/words";
import { citationCells } from "../citations";
import { slugify, Strong, textOf, type Heading } from "../outline";
import { LessonPage } from "../pages";
import { upFrom } from "../present-page";
import {
  Exercise,
  Figure,
  Hint,
  Notes,
  partsOf,
  Plot,
  Predict,
  Proof,
  Solution,
  ProseTable,
  Reveal,
  Slide,
} from "../prose-cells";
import { workHost } from "../work-host";
import { document, titled, type Page } from "./document";
import { lessonsNow, NO_MEANS } from "./lessons-now";
import { renderTexFrom, texOfLesson } from "./tex";

// Here every cell is at hand: a page is rendered in one go.
for (const kind of islandKinds) await loadIsland(kind);

/** Names that the prose gives to cells. */
const CELLS = [
  "Experiment",
  "Theorem",
  "Claim",
  "Value",
  "DrawDigit",
  "Plot",
  "Figure",
  "Predict",
  "Exercise",
  "Hint",
  "Solution",
  "Proof",
  "Notes",
  "Cite",
  "Paper",
] as const;

function lessonComponents(
  scope: LessonScope,
  lesson: CataloguedLesson,
  headings: Heading[],
  ids: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  let count = 0;
  let headingCount = 0;
  const anchored = new Set<string>();
  /** The id by which a cell is linked to: the first cell of its kind and name has it. */
  const anchorOf = (kind: IslandKind, props: object): string | undefined => {
    const anchor = "name" in props ? `${kind}-${String(props.name)}` : undefined;
    if (anchor === undefined || anchored.has(anchor)) return undefined;
    anchored.add(anchor);
    return anchor;
  };
  /** A cell, rendered by itself so that the page can hydrate it by itself. */
  const island = (kind: IslandKind, props: object, inline = false): ReactNode => {
    const id = `${kind}-${String(++count)}`;
    const html = renderToString(
      <LessonContext.Provider value={scope}>{islandElement(kind, props)}</LessonContext.Provider>,
      { identifierPrefix: id },
    );
    const Tag = inline ? "span" : "div";
    return (
      <Tag
        id={anchorOf(kind, props)}
        data-island={kind}
        data-island-id={id}
        data-props={JSON.stringify(props)}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  };
  const heading = (level: 2 | 3) =>
    function SectionHeading({ children }: { readonly children?: ReactNode }): ReactNode {
      const text = textOf(children);
      const id = ids[headingCount++] ?? slugify(text);
      if (level === 2) headings.push({ id, text });
      const Tag = `h${String(level)}` as "h2" | "h3";
      return (
        <Tag id={id}>
          <a className="anchor" href={`#${id}`}>
            {children}
          </a>
        </Tag>
      );
    };
  return {
    Experiment: ({ name, children }: { name: string; children?: ReactNode }) =>
      island("experiment", { name, parts: partsOf(children) }),
    Theorem: (props: { name: string }) => {
      const key = lesson.theorems[props.name]?.source.paper ?? "";
      return island("theorem", { ...props, paper: lesson.papers[key] });
    },
    Claim: (props: { name: string }) => island("claim", { ...props, evidence: lesson.evidence[props.name] }),
    Value: (props: object) => island("value", props, true),
    DrawDigit: (props: object) => island("draw", props),
    Plot,
    Figure,
    Predict: (props: ComponentProps<typeof Predict>) => (
      <Predict {...props} form={workHost(scope, lesson, "predict", props.id)} />
    ),
    Exercise: (props: ComponentProps<typeof Exercise>) => (
      <Exercise {...props} form={workHost(scope, lesson, "exercise", props.id)} />
    ),
    Hint,
    Solution,
    Proof,
    Notes,
    ...citationCells(lesson),
    Slide,
    Reveal,
    table: ProseTable,
    strong: Strong,
    h2: heading(2),
    h3: heading(3),
  };
}

/** Ids of the headings of a lesson's English text: a translation has the same, so that places and progress are kept. */
function headingIds({ slug }: CataloguedLesson): readonly string[] {
  const Text = lessons.find((lesson) => lesson.slug === slug)?.text.default;
  const ids: string[] = [];
  const Collected = ({ children }: { readonly children?: ReactNode }): ReactNode => {
    ids.push(slugify(textOf(children)));
    return null;
  };
  const nothing = Object.fromEntries(CELLS.map((name) => [name, (): ReactNode => null]));
  if (Text) renderToString(<Text components={{ ...nothing, h2: Collected, h3: Collected }} />);
  return ids;
}

export function lessonPage(path: string, slug: string): Page {
  const lesson = lessonsNow().find((one) => one.slug === slug);
  if (!lesson) throw new Error(`There is no lesson "${slug}".`);
  const tex = texOfLesson(lesson);
  renderTexFrom(tex);
  const scope = createScope(lesson, NO_MEANS);
  const headings: Heading[] = [];
  const Text = lesson.text.default;
  const ids = lesson.translated && languageNow() !== "en" ? headingIds(lesson) : [];
  // Rendered first, because the contents beside the text are gathered from it.
  const article = renderToString(<Text components={lessonComponents(scope, lesson, headings, ids)} />);
  const { title, summary } = lesson.text.meta;
  return document(path, {
    status: 200,
    title: titled(title),
    phrases: lesson.phrases,
    description: summary,
    script: `virtual:lesson/${lesson.slug}`,
    tex,
    body: (
      <LessonPage
        root={upFrom(path)}
        lesson={lesson}
        all={lessonsNow()}
        headings={headings}
        article={article}
        translated={lesson.translated}
      />
    ),
  });
}

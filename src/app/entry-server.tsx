/** Renders pages to HTML, for the build and for the authoring server. Runs in Node only. */
import katex from "katex";
import type { ComponentProps, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { Assumption, ParamSchema, SeriesSchema, SymbolTable } from "@contract";
import { lessonBySlug, lessons, type CataloguedLesson } from "../catalogue/catalogue";
import { fronts } from "../catalogue/fronts";
import { labs, type Lab } from "../catalogue/labs";
import { createClaims } from "../store/claims";
import { katexOptions } from "../../scripts/katex-options.mjs";
import { ClaimList } from "../view/claim-list";
import { createScope, LessonContext, type LessonScope, type Means } from "../view/lesson-context";
import { islandElement, type IslandKind } from "../view/island";
import { setTexRenderer, texOf } from "../view/tex";
import { AboutPage } from "./about-page";
import { citationCells, labBibtex, lessonBibtex } from "./citations";
import { ClaimsPage, listedLessons } from "./claims-page";
import { LabPage, LabsPage } from "./labs-pages";
import { texOfWork, workHost } from "./work-host";
import { Bar, Foot, HomePage, LessonPage, NotFoundPage, type Heading } from "./pages";
import { PlacePage } from "./place-page";
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
} from "./prose-cells";

export interface Page {
  readonly status: 200 | 404;
  /** Module that brings the page to life. */
  readonly script: string;
  /** Puts the page into the template. */
  readonly fill: (
    template: string,
    parts: { readonly head: string; readonly scripts: string; readonly policy?: string },
  ) => string;
}

/** Path prefix from a page back to the notebook's root, so that every address is relative. */
const rootFrom = (path: string): string =>
  "../".repeat(path.split("/").filter((part) => part !== "").length) || "./";

const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
/** JSON that cannot end a script element early. */
const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const texKey = (tex: string, display: boolean): string => (display ? `$$${tex}` : tex);

function renderKatex(tex: string, display: boolean): string {
  return katex.renderToString(tex, { ...katexOptions, displayMode: display });
}

const notHere = (): never => {
  throw new Error("Nothing runs while a page is being rendered.");
};
const NO_MEANS: Means = {
  startRun: notHere,
  pool: notHere,
  memory: { read: notHere, write: notHere },
  randomSeed: notHere,
};

/** All TeX that a lesson's definitions may show in the page, also later than at the first paint. */
function texOfLesson(lesson: CataloguedLesson): Record<string, string> {
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
function texOfClaims({ claims, theorems }: CataloguedLesson): Record<string, string> {
  const texts = [
    ...Object.values(claims).flatMap((claim) => [claim.says, claim.kind === "observe" ? claim.measures : ""]),
    ...Object.values(theorems).flatMap(({ assumptions }) =>
      Object.values(assumptions as Record<string, Assumption<SymbolTable>>).map(({ says }) => says),
    ),
  ];
  return Object.fromEntries(texts.flatMap(texOf).map((tex) => [tex, renderKatex(tex, false)]));
}

function document(
  path: string,
  page: {
    status: 200 | 404;
    title: string;
    description: string;
    body: ReactNode;
    script: string;
    tex: Record<string, string>;
  },
): Page {
  const root = rootFrom(path);
  const body = renderToString(page.body);
  return {
    status: page.status,
    script: page.script,
    fill: (template, { head, scripts, policy = "" }) =>
      [
        ["<!--policy-->", policy],
        ["<!--title-->", escapeAttribute(page.title)],
        ["<!--description-->", escapeAttribute(page.description)],
        ["<!--root-->", root],
        ["<!--head-->", head],
        ["<!--body-->", `${body}<script type="application/json" id="tex">${inertJson(page.tex)}</script>`],
        ["<!--scripts-->", scripts],
      ].reduce((html, [slot = "", content = ""]) => html.split(slot).join(content), template),
  };
}

const slugify = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");

function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map((child: ReactNode) => textOf(child)).join("");
  if (node && typeof node === "object" && "props" in node) {
    const { children, className } = node.props as { children?: ReactNode; className?: string };
    return className === "katex-mathml" ? "" : textOf(children);
  }
  return "";
}

function lessonComponents(
  scope: LessonScope,
  lesson: CataloguedLesson,
  headings: Heading[],
): Readonly<Record<string, unknown>> {
  let count = 0;
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
      const id = slugify(text);
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
    table: ProseTable,
    h2: heading(2),
    h3: heading(3),
  };
}

function lessonPage(path: string, lesson: CataloguedLesson): Page {
  const tex = texOfLesson(lesson);
  setTexRenderer((source, display) => tex[texKey(source, display)] ?? renderKatex(source, display));
  const scope = createScope(lesson, NO_MEANS);
  const headings: Heading[] = [];
  const Text = lesson.text.default;
  // Rendered first, because the contents beside the text are gathered from it.
  const article = renderToString(<Text components={lessonComponents(scope, lesson, headings)} />);
  const { title, summary } = lesson.text.meta;
  return document(path, {
    status: 200,
    title: `${title} · Learning Theory, Live`,
    description: summary,
    script: `virtual:lesson/${lesson.slug}`,
    tex,
    body: (
      <LessonPage root={rootFrom(path)} lesson={lesson} all={lessons} headings={headings} article={article} />
    ),
  });
}

function claimsPage(): Page {
  const path = "/claims/";
  const tex: Record<string, string> = {};
  for (const lesson of lessons) Object.assign(tex, texOfClaims(lesson));
  setTexRenderer((source, display) => tex[texKey(source, display)] ?? renderKatex(source, display));
  const props = { root: rootFrom(path), lessons: listedLessons(lessons) };
  const list = renderToString(<ClaimList {...props} claims={createClaims(NO_MEANS)} />, {
    identifierPrefix: "claims",
  });
  return document(path, {
    status: 200,
    title: "Claims · Learning Theory, Live",
    description: "What the lessons assert, each sentence to be checked in your browser.",
    script: "src/app/claims-start.tsx",
    tex,
    body: <ClaimsPage bar={<Bar root={props.root} current="claims" />} list={list} props={props} />,
  });
}

function placePage(): Page {
  const path = "/place/";
  return document(path, {
    status: 200,
    title: "Your place · Learning Theory, Live",
    description: "What this browser keeps of your work in the notebook.",
    script: "src/app/place-start.tsx",
    tex: {},
    body: (
      <PlacePage
        bar={<Bar root={rootFrom(path)} current="place" />}
        titles={Object.fromEntries(lessons.map(({ slug, text }) => [slug, text.meta.title]))}
      />
    ),
  });
}

/** A page without cells: its script is the home page's. */
const plainPage = (path: string, title: string, description: string, body: ReactNode): Page =>
  document(path, {
    status: 200,
    title: `${title} · Learning Theory, Live`,
    description,
    script: "src/app/home.ts",
    tex: {},
    body,
  });

function aboutPage(): Page {
  const root = rootFrom("/about/");
  return plainPage(
    "/about/",
    "About",
    "What this notebook is, how a number comes to be on a page, how to cite it, and what data it keeps.",
    <AboutPage root={root} bar={<Bar root={root} current="other" />} foot={<Foot root={root} />} />,
  );
}

function labsPage(): Page {
  const root = rootFrom("/labs/");
  const bar = <Bar root={root} current="labs" />;
  return plainPage(
    "/labs/",
    "What labs study",
    "Research lines with their questions, ideas, papers and the lessons that lead there.",
    <LabsPage root={root} bar={bar} lessons={lessons} labs={labs} />,
  );
}

function labPage(path: string, lab: Lab): Page {
  const root = rootFrom(path);
  const bar = <Bar root={root} current="labs" />;
  return plainPage(
    path,
    lab.title.en,
    lab.summary.en,
    <LabPage root={root} bar={bar} lessons={lessons} lab={lab} />,
  );
}

/** What the build writes beside the pages. */
export const files = (): readonly { readonly path: string; readonly content: string }[] => [
  ...lessons.map((lesson) => ({
    path: `/lessons/${lesson.slug}/papers.bib`,
    content: lessonBibtex(lesson),
  })),
  ...labs.map((lab) => ({ path: `/labs/${lab.id}/papers.bib`, content: labBibtex(lab) })),
];

/** Paths of all pages, for the build. */
export const paths = (): readonly string[] => [
  "/",
  "/about/",
  "/labs/",
  ...labs.map(({ id }) => `/labs/${id}/`),
  "/claims/",
  "/place/",
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
  "/404.html",
];

export function renderPage(path: string): Page {
  const slug = /^\/lessons\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
  const lesson = slug === undefined ? undefined : lessonBySlug(slug);
  if (lesson) return lessonPage(path, lesson);
  if (/^\/claims\/(?:index\.html)?$/.test(path)) return claimsPage();
  if (/^\/place\/(?:index\.html)?$/.test(path)) return placePage();
  if (/^\/about\/(?:index\.html)?$/.test(path)) return aboutPage();
  if (/^\/labs\/(?:index\.html)?$/.test(path)) return labsPage();
  const lab = labs.find(({ id }) => path.replace(/index\.html$/, "") === `/labs/${id}/`);
  if (lab) return labPage(path, lab);
  const script = "src/app/home.ts";
  if (path === "/" || path === "/index.html")
    return document("/", {
      status: 200,
      title: "Learning Theory, Live",
      description:
        "A browser notebook for machine-learning theory: every theorem beside an experiment that is running.",
      script,
      tex: {},
      body: <HomePage root="./" lessons={lessons} live={fronts[0]} />,
    });
  return document("/", {
    status: 404,
    title: "Page not found · Learning Theory, Live",
    description: "There is no such page in this notebook.",
    script,
    tex: {},
    body: <NotFoundPage root="/" lessons={lessons} />,
  });
}

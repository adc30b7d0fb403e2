/** Renders pages to HTML, for the build and for the authoring server. Runs in Node only. */
import katex from "katex";
import type { ComponentProps, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { Assumption, ParamSchema, SeriesSchema, SymbolTable } from "@contract";
import { fronts, type LessonFront } from "../catalogue/fronts";
import { lessons, type CataloguedLesson } from "../catalogue/catalogue";
import { labs, type Lab } from "../catalogue/labs";
import { createClaims } from "../store/claims";
import { frontIn } from "../catalogue/in-words";
import { localLesson, phrasesOf, textIn, type LocalLesson } from "../catalogue/translations";
import { inLanguage, LANGUAGES, TAGS, type Language } from "../words/language";
import { sayer, type Phrases } from "../words/phrases";
import { commonPhrases, wordTable } from "../words/tables";
import { languageNow, say, speak, t } from "../words/words";
import { katexOptions } from "../../scripts/katex-options.mjs";
import { ClaimList } from "../view/claim-list";
import { createScope, LessonContext, type LessonScope, type Means } from "../view/lesson-context";
import { islandElement, islandKinds, loadIsland, type IslandKind } from "../view/island";
import { setTexRenderer, texOf } from "../view/tex";
import { AboutPage } from "./about-page";
import { citationCells, labBibtex, lessonBibtex } from "./citations";
import { ClaimsPage, listedLessons } from "./claims-page";
import { GlossaryPage } from "./glossary-page";
import { LabPage, LabsPage } from "./labs-pages";
import { MapPage } from "./map-page";
import { slugify, Strong, textOf, type Heading } from "./outline";
import { texOfWork, workHost } from "./work-host";
import { Bar, Foot, HomePage, LessonPage, NotFoundPage } from "./pages";
import { PathsPage, pathsData } from "./paths-page";
import { PlacePage } from "./place-page";
import { presentPage, setPresentPage, upFrom } from "./present-page";
import { searchIndex } from "./search/entries";
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
} from "./prose-cells";

// Here every cell is at hand: a page is rendered in one go.
for (const kind of islandKinds) await loadIsland(kind);

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
  // Also as they are said in the page's language, where a translation turns the formula another way.
  const shown = [...texts, ...texts.map((text) => say(text))].flatMap(texOf);
  return Object.fromEntries(shown.map((tex) => [tex, renderKatex(tex, false)]));
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
    /** What the lessons on the page say, in the page's language. */
    phrases?: Phrases;
  },
): Page {
  const language = languageNow();
  const words = inertJson(wordTable(language, page.phrases));
  const root = presentPage().path === "/404.html" ? "/" : upFrom(inLanguage(path, language));
  const body = renderToString(page.body);
  // The other languages are told by the links of the header: in the head, hosts must be named, and the build knows none.
  const alternates: string[] = [];
  // Whoever chose a language is brought to it at the front door; every other address is taken at its word.
  if (presentPage().path === "/" && language === "en")
    alternates.push(`<script src="${root}language.js"></script>`);
  return {
    status: page.status,
    script: page.script,
    fill: (template, { head, scripts, policy = "" }) =>
      [
        ["<!--policy-->", policy],
        ["<!--language-->", TAGS[language]],
        ["<!--alternates-->", alternates.join("\n    ")],
        ["<!--title-->", escapeAttribute(page.title)],
        ["<!--description-->", escapeAttribute(page.description)],
        ["<!--root-->", root],
        ["<!--head-->", head],
        [
          "<!--body-->",
          `${body}<script type="application/json" id="tex">${inertJson(page.tex)}</script><script type="application/json" id="words">${words}</script>`,
        ],
        ["<!--scripts-->", scripts],
      ].reduce((html, [slot = "", content = ""]) => html.split(slot).join(content), template),
  };
}

/** A page's name in the window's title and in a list of results. */
const titled = (name: string): string => `${name} · ${t("page.notebook")}`;

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

function lessonPage(path: string, lesson: LocalLesson): Page {
  const tex = texOfLesson(lesson);
  setTexRenderer((source, display) => tex[texKey(source, display)] ?? renderKatex(source, display));
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

/** The sentences of all claims, as far as they are translated. */
const claimPhrases = (all: readonly LocalLesson[]): Phrases =>
  Object.fromEntries(
    all.flatMap(({ claims, phrases }) =>
      Object.values(claims).flatMap(({ says }) => {
        const said = phrases[says];
        return said === undefined ? [] : [[says, said] as const];
      }),
    ),
  );

function claimsPage(): Page {
  const path = "/claims/";
  const phrases = claimPhrases(lessonsNow());
  speak(wordTable(languageNow(), phrases));
  const tex: Record<string, string> = {};
  for (const lesson of lessonsNow()) Object.assign(tex, texOfClaims(lesson));
  setTexRenderer((source, display) => tex[texKey(source, display)] ?? renderKatex(source, display));
  const props = { root: upFrom(path), lessons: listedLessons(lessonsNow()) };
  const list = renderToString(<ClaimList {...props} claims={createClaims(NO_MEANS)} />, {
    identifierPrefix: "claims",
  });
  return document(path, {
    status: 200,
    title: titled(t("page.claims")),
    description: t("claims.description"),
    script: "src/app/claims-start.tsx",
    phrases,
    tex,
    body: <ClaimsPage bar={<Bar root={props.root} current="claims" />} list={list} props={props} />,
  });
}

function placePage(): Page {
  const path = "/place/";
  return document(path, {
    status: 200,
    title: titled(t("page.place")),
    description: t("place.description"),
    script: "src/app/place-start.tsx",
    tex: {},
    body: (
      <PlacePage
        bar={<Bar root={upFrom(path)} current="place" />}
        titles={Object.fromEntries(lessonsNow().map(({ slug, text }) => [slug, text.meta.title]))}
      />
    ),
  });
}

/** A page without cells: its script is the home page's. */
const plainPage = (
  path: string,
  title: string,
  description: string,
  body: ReactNode,
  script = "src/app/home.ts",
): Page =>
  document(path, {
    status: 200,
    title: titled(title),
    description,
    script,
    tex: {},
    body,
  });

function aboutPage(): Page {
  const root = upFrom("/about/");
  return plainPage(
    "/about/",
    t("about.short"),
    t("about.description"),
    <AboutPage root={root} bar={<Bar root={root} current="other" />} foot={<Foot root={root} />} />,
  );
}

function mapPage(): Page {
  const root = upFrom("/map/");
  const bar = <Bar root={root} current="map" />;
  return plainPage(
    "/map/",
    t("map.title"),
    t("map.description"),
    <MapPage root={root} bar={bar} foot={<Foot root={root} />} lessons={lessonsNow()} labs={labs} />,
    "src/app/map-start.ts",
  );
}

function pathsPage(): Page {
  const root = upFrom("/paths/");
  const bar = <Bar root={root} current="other" />;
  return plainPage(
    "/paths/",
    t("paths.short"),
    t("paths.description"),
    <PathsPage root={root} bar={bar} foot={<Foot root={root} />} data={pathsData(lessonsNow(), labs)} />,
    "src/app/paths-start.ts",
  );
}

function labsPage(): Page {
  const root = upFrom("/labs/");
  const bar = <Bar root={root} current="labs" />;
  return plainPage(
    "/labs/",
    t("labs.title"),
    t("labs.description"),
    <LabsPage root={root} bar={bar} lessons={lessonsNow()} labs={labs} />,
  );
}

function labPage(path: string, lab: Lab): Page {
  const root = upFrom(path);
  const bar = <Bar root={root} current="labs" />;
  return plainPage(
    path,
    lab.title[languageNow()],
    lab.summary[languageNow()],
    <LabPage root={root} bar={bar} lessons={lessonsNow()} lab={lab} />,
  );
}

function glossaryPage(): Page {
  setTexRenderer(renderKatex);
  const root = upFrom("/glossary/");
  const bar = <Bar root={root} current="glossary" />;
  return plainPage(
    "/glossary/",
    t("find.glossary"),
    t("find.glossaryDescription"),
    <GlossaryPage root={root} bar={bar} lessons={lessonsNow()} />,
  );
}

/** What the build writes beside the pages. */
export const files = (): readonly { readonly path: string; readonly content: string }[] => [
  ...lessons.map((lesson) => ({
    path: `/lessons/${lesson.slug}/papers.bib`,
    content: lessonBibtex(lesson),
  })),
  ...labs.map((lab) => ({ path: `/labs/${lab.id}/papers.bib`, content: labBibtex(lab) })),
  {
    path: "/search.json",
    get content() {
      // Made when it is asked for: while authoring that is rarely. It is English, as most lessons are.
      speak(wordTable("en"));
      return searchIndex();
    },
  },
];

/** The lessons in the language of the page being rendered. */
function lessonsNow(): readonly LocalLesson[] {
  const language = languageNow();
  const known = localLessons.get(language);
  if (known) return known;
  const made = lessons.map((lesson) => localLesson(lesson, language, commonPhrases(language)));
  localLessons.set(language, made);
  return made;
}
const localLessons = new Map<Language, readonly LocalLesson[]>();

/** Paths of all pages in English, for the build. */
const englishPaths = (): readonly string[] => [
  "/",
  "/about/",
  "/map/",
  "/paths/",
  "/labs/",
  ...labs.map(({ id }) => `/labs/${id}/`),
  "/claims/",
  "/place/",
  "/glossary/",
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
  "/404.html",
];

/** The experiment of the home page, in the page's language. */
function frontNow(): LessonFront | undefined {
  const [found] = fronts;
  return found && { ...found, front: frontIn(found.front, sayer(phrasesOf(found.slug, languageNow()))) };
}

/** Addresses of all pages in all languages. A server knows one page for what it does not find. */
export const paths = (): readonly string[] =>
  LANGUAGES.flatMap((language) =>
    englishPaths()
      .filter((path) => language === "en" || path.endsWith("/"))
      .map((path) => inLanguage(path, language)),
  );

/** Lessons whose text is missing in a language, for the build's report. */
export const untranslated = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    LANGUAGES.filter((language) => language !== "en").map((language) => [
      TAGS[language],
      lessons.filter(({ slug }) => !textIn(slug, language)).map(({ slug }) => slug),
    ]),
  );

/** Renders a page in the language of its address. */
export function renderPage(address: string): Page {
  setPresentPage(address.replace(/index\.html$/, ""));
  const { language, path } = presentPage();
  const slug = /^\/lessons\/([^/]+)\/$/.exec(path)?.[1];
  speak(wordTable(language, phrasesOf(slug ?? "", language)));
  return pageAt(path);
}

function pageAt(path: string): Page {
  const slug = /^\/lessons\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
  const lesson = lessonsNow().find((one) => one.slug === slug);
  if (lesson) return lessonPage(path, lesson);
  if (/^\/claims\/(?:index\.html)?$/.test(path)) return claimsPage();
  if (/^\/place\/(?:index\.html)?$/.test(path)) return placePage();
  if (/^\/about\/(?:index\.html)?$/.test(path)) return aboutPage();
  if (/^\/map\/(?:index\.html)?$/.test(path)) return mapPage();
  if (/^\/paths\/(?:index\.html)?$/.test(path)) return pathsPage();
  if (/^\/labs\/(?:index\.html)?$/.test(path)) return labsPage();
  const lab = labs.find(({ id }) => path.replace(/index\.html$/, "") === `/labs/${id}/`);
  if (lab) return labPage(path, lab);
  if (/^\/glossary\/(?:index\.html)?$/.test(path)) return glossaryPage();
  const script = "src/app/home.ts";
  if (path === "/" || path === "/index.html")
    return document("/", {
      status: 200,
      title: t("page.notebook"),
      description: t("home.description"),
      script,
      tex: {},
      body: <HomePage root="./" lessons={lessonsNow()} live={frontNow()} />,
    });
  setPresentPage("/404.html");
  return document("/", {
    status: 404,
    title: titled(t("lost.name")),
    description: t("lost.description"),
    script,
    tex: {},
    body: <NotFoundPage root="/" lessons={lessonsNow()} />,
  });
}

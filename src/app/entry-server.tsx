/** Renders pages to HTML, for the build and for the authoring server. Runs in Node only. */
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { lessons } from "../catalogue/catalogue";
import { fronts, type LessonFront } from "../catalogue/fronts";
import { frontIn } from "../catalogue/in-words";
import { labs, type Lab } from "../catalogue/labs";
import { phrasesOf, textIn, type LocalLesson } from "../catalogue/translations";
import { createClaims } from "../store/claims";
import { ClaimList } from "../view/claim-list";
import { setTexRenderer } from "../view/tex";
import { inLanguage, LANGUAGES, TAGS } from "../words/language";
import { sayer, type Phrases } from "../words/phrases";
import { wordTable } from "../words/tables";
import { languageNow, speak, t } from "../words/words";
import { AboutPage } from "./about-page";
import { labBibtex, lessonBibtex } from "./citations";
import { ClaimsPage, listedLessons } from "./claims-page";
import { GlossaryPage } from "./glossary-page";
import { LabPage, LabsPage } from "./labs-pages";
import { MapPage } from "./map-page";
import { Bar, Foot, HomePage, NotFoundPage, type LostIn } from "./pages";
import { PathsPage, pathsData } from "./paths-page";
import { PlacePage } from "./place-page";
import { presentPage, setPresentPage, upFrom } from "./present-page";
import { document, titled, type Page } from "./render/document";
import { lessonPage } from "./render/lesson";
import { lessonsNow, NO_MEANS } from "./render/lessons-now";
import { renderKatex, renderTexFrom, texOfClaims, type TexTable } from "./render/tex";
import { searchIndex } from "./search/entries";

const HOME_SCRIPT = "src/app/home.ts";

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
  const tex: TexTable = Object.fromEntries(
    lessonsNow().flatMap((lesson) => Object.entries(texOfClaims(lesson))),
  );
  renderTexFrom(tex);
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
  script = HOME_SCRIPT,
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

/** The experiment of the home page, in the page's language. */
function frontNow(): LessonFront | undefined {
  const [found] = fronts;
  return found && { ...found, front: frontIn(found.front, sayer(phrasesOf(found.slug, languageNow()))) };
}

const homePage = (): Page =>
  document("/", {
    status: 200,
    title: t("page.notebook"),
    description: t("home.description"),
    script: HOME_SCRIPT,
    tex: {},
    body: <HomePage root="./" lessons={lessonsNow()} live={frontNow()} />,
  });

/** Where a server has one page for all that it does not find, it also says so to readers of other languages. */
function lostElsewhere(): readonly LostIn[] {
  const now = languageNow();
  const said = LANGUAGES.filter((language) => language !== now).map((language) => {
    speak(wordTable(language));
    return { language, title: t("lost.title"), home: t("lost.home") };
  });
  speak(wordTable(now));
  return said;
}

function lostPage(): Page {
  setPresentPage(inLanguage("/404.html", languageNow()));
  return document("/", {
    status: 404,
    title: titled(t("lost.name")),
    description: t("lost.description"),
    script: HOME_SCRIPT,
    tex: {},
    body: (
      <NotFoundPage
        root={inLanguage("/", languageNow())}
        lessons={lessonsNow()}
        elsewhere={lostElsewhere()}
      />
    ),
  });
}

/** The pages by their paths in English; what has none of these is not found. */
const PAGES: ReadonlyMap<string, () => Page> = new Map([
  ["/", homePage],
  ["/about/", aboutPage],
  ["/map/", mapPage],
  ["/paths/", pathsPage],
  ["/labs/", labsPage],
  ...labs.map((lab) => {
    const path = `/labs/${lab.id}/`;
    return [path, () => labPage(path, lab)] as const;
  }),
  ["/claims/", claimsPage],
  ["/place/", placePage],
  ["/glossary/", glossaryPage],
  ...lessons.map(({ slug }) => {
    const path = `/lessons/${slug}/`;
    return [path, () => lessonPage(path, slug)] as const;
  }),
  ["/404.html", lostPage],
]);

/** Addresses of all pages in all languages. */
export const paths = (): readonly string[] =>
  LANGUAGES.flatMap((language) => [...PAGES.keys()].map((path) => inLanguage(path, language)));

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
  return (PAGES.get(path) ?? lostPage)();
}

/** What the build writes beside the pages. */
export function files(): readonly { readonly path: string; readonly content: string }[] {
  speak(wordTable("en")); // files beside the pages are the same for all
  return fileList();
}
const fileList = (): ReturnType<typeof files> => [
  ...lessons.map((lesson) => ({
    path: `/lessons/${lesson.slug}/papers.bib`,
    content: lessonBibtex(lesson),
  })),
  ...labs.map((lab) => ({ path: `/labs/${lab.id}/papers.bib`, content: labBibtex(lab) })),
  ...LANGUAGES.map((language) => ({
    path: inLanguage("/search.json", language),
    get content() {
      // Made when it is asked for: while authoring that is rarely.
      speak(wordTable(language));
      return searchIndex();
    },
  })),
];

import type { ReactNode } from "react";
import type { CataloguedLesson } from "../catalogue/catalogue";
import type { LessonFront } from "../catalogue/fronts";
import { FrontFigure } from "./front-figure";
import { inLanguage, NAMES, TAGS, type Language } from "../words/language";
import { t } from "../words/words";
import { fromRoot, inAllLanguages, presentPage } from "./present-page";
import type { Heading } from "./outline";

export function Bar({
  root,
  current,
}: {
  readonly root: string;
  readonly current: "home" | "lesson" | "map" | "labs" | "claims" | "glossary" | "place" | "other";
}): ReactNode {
  return (
    <>
      <a className="skip" href="#main">
        {t("page.skip")}
      </a>
      <header className="bar">
        <a className="brand" href={root}>
          {t("page.notebook")}
        </a>
        <nav aria-label={t("page.nav")}>
          <a href={`${root}#lessons`} aria-current={current === "home" ? "page" : undefined}>
            {t("page.lessons")}
          </a>
          <a href={`${root}map/`} aria-current={current === "map" ? "page" : undefined}>
            {t("map.title")}
          </a>
          <a href={`${root}labs/`} aria-current={current === "labs" ? "page" : undefined}>
            {t("page.labs")}
          </a>
          <a href={`${root}claims/`} aria-current={current === "claims" ? "page" : undefined}>
            {t("page.claims")}
          </a>
          <a href={`${root}glossary/`} aria-current={current === "glossary" ? "page" : undefined}>
            {t("find.glossary")}
          </a>
          <a href={`${root}place/`} aria-current={current === "place" ? "page" : undefined}>
            {t("page.place")}
          </a>
        </nav>
        <span className="grow" />
        <button
          type="button"
          className="ghost"
          id="search"
          data-root={root}
          data-index={fromRoot(inLanguage("/search.json", presentPage().language))}
          aria-haspopup="dialog"
          aria-keyshortcuts="/"
          hidden
        >
          {t("find.search")} <kbd aria-hidden="true">/</kbd>
        </button>
        <LanguageSwitch />
        {current === "lesson" ? (
          <button type="button" className="ghost" id="present" hidden title={t("page.presentWhy")}>
            {t("page.present")}
          </button>
        ) : null}
        {current === "lesson" ? (
          <button type="button" className="ghost" id="share" hidden title={t("page.shareWhy")}>
            {t("page.share")}
          </button>
        ) : null}
        <button type="button" className="ghost" id="theme" hidden>
          {t("page.dark")}
        </button>
      </header>
    </>
  );
}

export const Foot = ({ root }: { readonly root: string }): ReactNode => (
  <footer className="foot">
    <a href={`${root}about/`}>{t("about.short")}</a>
    <a href={`${root}map/`}>{t("map.title")}</a>
    <a href={`${root}paths/`}>{t("paths.short")}</a>
    <a href={`${root}labs/`}>{t("page.labs")}</a>
    <a href={`${root}claims/`}>{t("page.claims")}</a>
    <a href={`${root}glossary/`}>{t("find.glossary")}</a>
    <span>{t("page.private")}</span>
  </footer>
);

/**
 * The same page in the other language, called by the name that its readers look for. A button, for it makes a choice
 * that is kept; in a form, so that it serves without script.
 */
function LanguageSwitch(): ReactNode {
  const { language } = presentPage();
  return inAllLanguages()
    .filter((other) => other.language !== language)
    .map((other) => (
      <form key={other.language} className="language" action={other.href} data-language={other.language}>
        <button type="submit" lang={TAGS[other.language]}>
          {NAMES[other.language]}
        </button>
      </form>
    ));
}

export function LessonPage({
  root,
  lesson,
  all,
  headings,
  article,
  translated,
}: {
  readonly root: string;
  readonly lesson: CataloguedLesson;
  readonly all: readonly CataloguedLesson[];
  readonly headings: readonly Heading[];
  readonly article: string;
  /** Whether the text is in the page's language. */
  readonly translated: boolean;
}): ReactNode {
  const { meta } = lesson.text;
  const link = (slug: string): ReactNode => {
    const target = all.find((other) => other.slug === slug);
    return target ? (
      <a href={`${root}lessons/${slug}/`}>{target.text.meta.title}</a>
    ) : (
      <span>{slug.replaceAll("-", " ")}</span>
    );
  };
  const list = (words: string, slugs: readonly string[]): ReactNode =>
    slugs.length > 0 ? (
      <p className="lesson-links">
        {words}:{" "}
        {slugs.map((slug, i) => (
          <span key={slug}>
            {i > 0 ? ", " : ""}
            {link(slug)}
          </span>
        ))}
      </p>
    ) : null;
  return (
    <>
      <Bar root={root} current="lesson" />
      <main data-page="lesson" id="main">
        <nav className="toc" aria-label={t("page.contents")}>
          <p>{meta.title}</p>
          <ol>
            {headings.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
        <article data-minutes={meta.minutes}>
          <p className="kicker">
            {meta.part} · {t("page.minutes", { minutes: meta.minutes })} · {t(`level.${meta.level}`)}
          </p>
          <h1>{meta.title}</h1>
          <p className="lede">{meta.summary}</p>
          {list(t("page.readFirst"), meta.requires)}
          {translated ? null : <p className="note-line untranslated">{t("page.untranslated")}</p>}
          <p className="note-line unscripted">{t("page.unscripted")}</p>
          <div id="page-messages" role="alert" />
          <div {...(translated ? {} : { lang: TAGS.en })} dangerouslySetInnerHTML={{ __html: article }} />
          <p className="lesson-links">
            <a href={fromRoot(`/lessons/${lesson.slug}/papers.bib`)} download={`${lesson.slug}.bib`}>
              {t("page.bibtex")}
            </a>
          </p>
          {list(t("page.related"), meta.related)}
        </article>
        <aside className="margin" aria-label={t("page.symbols")}>
          <div id="symbol-note" />
        </aside>
      </main>
    </>
  );
}

function LessonList({
  root,
  lessons,
}: {
  readonly root: string;
  readonly lessons: readonly CataloguedLesson[];
}): ReactNode {
  const parts = [...new Set(lessons.map((lesson) => lesson.text.meta.part))];
  return (
    <div className="lessons" id="lessons">
      {parts.map((part) => (
        <section key={part} aria-label={part}>
          <h2>{part}</h2>
          <ul>
            {lessons
              .filter((lesson) => lesson.text.meta.part === part)
              .map(({ slug, text: { meta } }) => (
                <li key={slug}>
                  <a href={`${root}lessons/${slug}/`}>
                    <strong>{meta.title}</strong>
                    <span>{meta.summary}</span>
                    <small>
                      {t("page.minutes", { minutes: meta.minutes })} · {t(`level.${meta.level}`)}
                      {meta.requires.length > 0 ? (
                        <em className="needs">
                          {t("home.after", {
                            lessons: meta.requires
                              .map(
                                (one) => lessons.find((other) => other.slug === one)?.text.meta.title ?? one,
                              )
                              .map((title) => title.replace(/[:：].*$/, ""))
                              .join(", "),
                          })}
                        </em>
                      ) : null}
                    </small>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What the notebook is for, by who comes. */
function Doors({
  root,
  first,
}: {
  readonly root: string;
  readonly first: CataloguedLesson | undefined;
}): ReactNode {
  const doors = [
    {
      title: t("door.work"),
      says: t("door.workSays"),
      href: first ? `${root}lessons/${first.slug}/` : "#lessons",
      go: first
        ? t("door.begin", { lesson: first.text.meta.title.replace(/[:：].*$/, "") })
        : t("door.lessons"),
    },
    {
      title: t("door.class"),
      says: t("door.classSays"),
      href: `${root}about/#class`,
      go: t("door.teach"),
    },
    {
      title: t("door.explore"),
      says: t("door.exploreSays"),
      href: `${root}labs/`,
      go: t("door.lines"),
    },
  ];
  return (
    <ul className="doors">
      {doors.map(({ title, says, href, go }) => (
        <li key={title}>
          <h2>{title}</h2>
          <p>{says}</p>
          <a className="go" href={href}>
            {go}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function HomePage({
  root,
  lessons,
  live,
}: {
  readonly root: string;
  readonly lessons: readonly CataloguedLesson[];
  readonly live: LessonFront | undefined;
}): ReactNode {
  const needed = (slug: string): number =>
    lessons.filter(({ text }) => text.meta.requires.includes(slug)).length;
  const first = [...lessons].sort((a, b) => needed(b.slug) - needed(a.slug))[0];
  return (
    <>
      <Bar root={root} current="home" />
      <main data-page="home" id="main" className="home">
        <h1>{t("home.title")}</h1>
        <p className="lede">{t("home.lede")}</p>
        <p className="continue" id="continue" />
        {live ? <FrontFigure found={live} root={root} /> : null}
        <Doors root={root} first={first} />
        <LessonList root={root} lessons={lessons} />
      </main>
      <Foot root={root} />
    </>
  );
}

/** What another language says of a page that is not there, and of its start page. */
export interface LostIn {
  readonly language: Language;
  readonly title: string;
  readonly home: string;
}

export function NotFoundPage({
  root,
  lessons,
  elsewhere,
}: {
  readonly root: string;
  readonly lessons: readonly CataloguedLesson[];
  readonly elsewhere: readonly LostIn[];
}): ReactNode {
  return (
    <>
      <Bar root={root} current="other" />
      <main data-page="not-found" id="main" className="home">
        <h1>{t("lost.title")}</h1>
        {elsewhere.map(({ language, title, home }) => (
          <p key={language} lang={TAGS[language]}>
            {title} · <a href={inLanguage("/", language)}>{home}</a>
          </p>
        ))}
        <p className="lede">{t("lost.lede")}</p>
        <LessonList root={root} lessons={lessons} />
      </main>
    </>
  );
}

import type { ReactNode } from "react";
import type { CitedWork, Idea } from "@contract";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { labPapers, type Lab } from "../catalogue/labs";
import { languageNow, t } from "../words/words";
import { Reference } from "./citations";
import { fromRoot } from "./present-page";

interface PageProps {
  readonly root: string;
  readonly bar: ReactNode;
  readonly lessons: readonly CataloguedLesson[];
}

const serving = (lessons: readonly CataloguedLesson[], id: string): readonly CataloguedLesson[] =>
  lessons.filter(({ text }) => text.meta.labs.includes(id));

/** `/labs/`: what groups ask, each with the lessons that lead there. */
export function LabsPage({
  root,
  bar,
  lessons,
  labs,
}: PageProps & { readonly labs: readonly Lab[] }): ReactNode {
  const now = languageNow();
  return (
    <>
      {bar}
      <main data-page="labs" id="main" className="home explore">
        <h1>{t("labs.title")}</h1>
        <p className="lede">{t("labs.lede")}</p>
        <ul className="lab-list">
          {labs.map(({ id, title, group, summary }) => (
            <li key={id}>
              <h2>
                <a href={`${root}labs/${id}/`}>{title[now]}</a>
              </h2>
              <p className="who">{group[now]}</p>
              <p>{summary[now]}</p>
              <p className="who">
                {serving(lessons, id).map(({ slug, text: { meta } }, i) => (
                  <span key={slug}>
                    {i > 0 ? " · " : t("labs.lessons")}
                    <a href={`${root}lessons/${slug}/`}>{meta.title.replace(/[:：].*$/, "")}</a>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}

function IdeaItem({
  idea,
  lesson,
  root,
}: {
  readonly idea: Idea;
  readonly lesson: CataloguedLesson | undefined;
  readonly root: string;
}): ReactNode {
  const now = languageNow();
  return (
    <li>
      <strong>
        {lesson ? <a href={`${root}lessons/${lesson.slug}/`}>{idea.name[now]}</a> : idea.name[now]}
      </strong>
      <span>{idea.says[now]}</span>
      <small>{lesson ? t("labs.lesson", { minutes: lesson.text.meta.minutes }) : t("labs.noLesson")}</small>
    </li>
  );
}

function Works({ works, root }: { readonly works: readonly CitedWork[]; readonly root: string }): ReactNode {
  const now = languageNow();
  return (
    <ul className="works">
      {works.map(({ paper: key, says }) => {
        const paper = labPapers[key];
        return paper ? (
          <li key={key} id={key}>
            <span>{says[now]}</span>{" "}
            <small>
              <Reference paper={paper} />{" "}
              <a href={`${root}paths/?to=${key}`} className="path-link">
                {t("paths.toIt")}
              </a>
            </small>
          </li>
        ) : (
          <li key={key} className="fault">
            {t("cite.noWork", { id: key })}
          </li>
        );
      })}
    </ul>
  );
}

/** `/labs/<id>/`: one research line. */
export function LabPage({ root, bar, lessons, lab }: PageProps & { readonly lab: Lab }): ReactNode {
  const now = languageNow();
  const through = serving(lessons, lab.id);
  const minutes = through.reduce((sum, { text }) => sum + text.meta.minutes, 0);
  return (
    <>
      {bar}
      <main data-page="lab" id="main" className="home explore">
        <p className="kicker">
          <a href={`${root}labs/`}>{t("page.labs")}</a> · {lab.group[now]}
          {lab.page ? (
            <>
              {" · "}
              <a href={lab.page}>{t("labs.page")}</a>
            </>
          ) : null}
        </p>
        <h1>{lab.title[now]}</h1>
        <p className="lede">{lab.summary[now]}</p>
        <h2 id="asks">{t("labs.asks")}</h2>
        {lab.asks.map((text) => (
          <p key={text.en}>{text[now]}</p>
        ))}
        <h2 id="lessons">{t("labs.lead")}</h2>
        <ol className="steps">
          {through.map(({ slug, text: { meta } }) => (
            <li key={slug}>
              <a href={`${root}lessons/${slug}/`}>{meta.title}</a>
              <small>
                {t("page.minutes", { minutes: meta.minutes })} · {t(`level.${meta.level}`)}
              </small>
            </li>
          ))}
        </ol>
        <p className="who">
          {t("labs.minutes", { minutes })} <a href={`${root}map/?lab=${lab.id}`}>{t("labs.onMap")}</a>
        </p>
        <h2 id="ideas">{t("labs.ideas")}</h2>
        <ul className="ideas">
          {lab.ideas.map((idea) => (
            <IdeaItem
              key={idea.name.en}
              idea={idea}
              root={root}
              lesson={lessons.find(({ slug }) => slug === idea.lesson)}
            />
          ))}
        </ul>
        <h2 id="papers">{t("labs.papers")}</h2>
        <Works works={lab.papers} root={root} />
        <h2 id="reading">{t("labs.reading")}</h2>
        <Works works={lab.reading} root={root} />
        <p className="who">
          <a href={fromRoot(`/labs/${lab.id}/papers.bib`)} download={`${lab.id}.bib`}>
            {t("labs.bibtex")}
          </a>
        </p>
        <h2 id="open">{t("labs.open")}</h2>
        <ul className="open">
          {lab.open.map((text) => (
            <li key={text.en}>{text[now]}</li>
          ))}
        </ul>
        <p className="note-line">{lab.limits[now]}</p>
      </main>
    </>
  );
}

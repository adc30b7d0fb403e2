import type { ReactNode } from "react";
import type { CitedWork, Idea } from "@contract";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { labPapers, type Lab } from "../catalogue/labs";
import { Reference } from "./citations";

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
  return (
    <>
      {bar}
      <main data-page="labs" id="main" className="home explore">
        <h1>What labs study</h1>
        <p className="lede">
          Five research lines in our own words: what each asks, which ideas one needs, its papers, and the
          lessons in which the ideas can be touched.
        </p>
        <ul className="lab-list">
          {labs.map(({ id, title, group, summary }) => (
            <li key={id}>
              <h2>
                <a href={`${root}labs/${id}/`}>{title.en}</a>
              </h2>
              <p className="who">{group.en}</p>
              <p>{summary.en}</p>
              <p className="who">
                {serving(lessons, id).map(({ slug, text: { meta } }, i) => (
                  <span key={slug}>
                    {i > 0 ? " · " : "Lessons: "}
                    <a href={`${root}lessons/${slug}/`}>{meta.title.replace(/:.*$/, "")}</a>
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
  return (
    <li>
      <strong>{lesson ? <a href={`${root}lessons/${lesson.slug}/`}>{idea.name.en}</a> : idea.name.en}</strong>
      <span>{idea.says.en}</span>
      <small>{lesson ? `Lesson, ${String(lesson.text.meta.minutes)} min` : "No lesson yet"}</small>
    </li>
  );
}

function Works({ works }: { readonly works: readonly CitedWork[] }): ReactNode {
  return (
    <ul className="works">
      {works.map(({ paper: key, says }) => {
        const paper = labPapers[key];
        return paper ? (
          <li key={key} id={key}>
            <span>{says.en}</span>{" "}
            <small>
              <Reference paper={paper} />
            </small>
          </li>
        ) : (
          <li key={key} className="fault">
            There is no work “{key}” in papers.bib.
          </li>
        );
      })}
    </ul>
  );
}

/** `/labs/<id>/`: one research line. */
export function LabPage({ root, bar, lessons, lab }: PageProps & { readonly lab: Lab }): ReactNode {
  const through = serving(lessons, lab.id);
  const minutes = through.reduce((sum, { text }) => sum + text.meta.minutes, 0);
  return (
    <>
      {bar}
      <main data-page="lab" id="main" className="home explore">
        <p className="kicker">
          <a href={`${root}labs/`}>Labs</a> · {lab.group.en}
          {lab.page ? (
            <>
              {" · "}
              <a href={lab.page}>public page</a>
            </>
          ) : null}
        </p>
        <h1>{lab.title.en}</h1>
        <p className="lede">{lab.summary.en}</p>
        <h2 id="asks">What it asks</h2>
        {lab.asks.map((text) => (
          <p key={text.en}>{text.en}</p>
        ))}
        <h2 id="lessons">Lessons that lead there</h2>
        <ol className="steps">
          {through.map(({ slug, text: { meta } }) => (
            <li key={slug}>
              <a href={`${root}lessons/${slug}/`}>{meta.title}</a>
              <small>
                {meta.minutes} min · {meta.level}
              </small>
            </li>
          ))}
        </ol>
        <p className="who">{minutes} minutes in all.</p>
        <h2 id="ideas">Ideas one needs</h2>
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
        <h2 id="papers">Its papers</h2>
        <Works works={lab.papers} />
        <h2 id="reading">Reading that leads there</h2>
        <Works works={lab.reading} />
        <p className="who">
          <a href="papers.bib" download={`${lab.id}.bib`}>
            BibTeX of all of these
          </a>
        </p>
        <h2 id="open">Open questions</h2>
        <ul className="open">
          {lab.open.map((text) => (
            <li key={text.en}>{text.en}</li>
          ))}
        </ul>
        <p className="note-line">{lab.limits.en}</p>
      </main>
    </>
  );
}

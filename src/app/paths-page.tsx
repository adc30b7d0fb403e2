/** `/paths/`: from here to a lesson, a theorem or a paper. Every way is there without script; with it one is chosen and shared. */
import type { ReactNode } from "react";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { shortTitle } from "../catalogue/graph";
import { labPapers, type Lab } from "../catalogue/labs";
import { shortestWay, type Goal, type Step } from "../catalogue/paths";
import { say, t } from "../words/words";
import { shortNames } from "./citations";

export interface PathGoal {
  /** What stands in the address: a lesson's folder, `<lesson>/<theorem>`, or a paper's key. */
  readonly id: string;
  readonly label: string;
  readonly group: "lessons" | "theorems" | "papers";
  readonly goal: Goal;
  /** No lesson cites it: the way is that to its research line. */
  readonly near?: true;
}
export interface PathsData {
  readonly lessons: readonly (Step & { readonly title: string })[];
  readonly goals: readonly PathGoal[];
}

export function pathsData(lessons: readonly CataloguedLesson[], labs: readonly Lab[]): PathsData {
  const papers = new Map<string, PathGoal>();
  for (const { papers: cited } of lessons)
    for (const paper of Object.values(cited))
      papers.set(paper.key, {
        id: paper.key,
        label: `${shortNames(paper)} (${String(paper.year)}), ${paper.title}`,
        group: "papers",
        goal: { any: lessons.filter((one) => paper.key in one.papers).map(({ slug }) => slug) },
      });
  for (const lab of labs) {
    const all = lessons.filter(({ text }) => text.meta.labs.includes(lab.id)).map(({ slug }) => slug);
    for (const { paper: key } of [...lab.papers, ...lab.reading]) {
      const paper = labPapers[key];
      if (!paper || papers.has(key) || all.length === 0) continue;
      const label = `${shortNames(paper)} (${String(paper.year)}), ${paper.title}`;
      papers.set(key, { id: key, label, group: "papers", goal: { all }, near: true });
    }
  }
  return {
    lessons: lessons.map(({ slug, text: { meta } }) => ({
      slug,
      minutes: meta.minutes,
      requires: meta.requires,
      title: meta.title,
    })),
    goals: [
      ...lessons.map(({ slug, text }): PathGoal => ({
        id: slug,
        label: text.meta.title,
        group: "lessons",
        goal: { any: [slug] },
      })),
      ...lessons.flatMap(({ slug, text, theorems }) =>
        Object.entries(theorems).map(([name, { title }]): PathGoal => ({
          id: `${slug}/${name}`,
          label: `${say(title)} (${shortTitle(text.meta.title)})`,
          group: "theorems",
          goal: { any: [slug] },
        })),
      ),
      ...[...papers.values()].sort((a, b) => a.label.localeCompare(b.label)),
    ],
  };
}

const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

export function PathsPage({
  bar,
  root,
  foot,
  data,
}: {
  readonly bar: ReactNode;
  readonly root: string;
  readonly foot: ReactNode;
  readonly data: PathsData;
}): ReactNode {
  const inWords = (steps: readonly Step[]): string =>
    steps
      .map(({ slug }) => shortTitle(data.lessons.find((one) => one.slug === slug)?.title ?? slug))
      .reduce((before, after) => t("paths.then", { before, after }));
  return (
    <>
      {bar}
      <main data-page="paths" id="main" className="home explore paths-page">
        <h1>{t("paths.title")}</h1>
        <p className="lede">{t("paths.lede")}</p>
        <div className="paths-ask" hidden>
          <label htmlFor="goal">{t("paths.goal")}</label>
          <select id="goal" defaultValue="">
            <option value="">{t("paths.choose")}</option>
            {(["lessons", "theorems", "papers"] as const).map((group) => (
              <optgroup key={group} label={group === "lessons" ? t("paths.lessons") : t(`map.${group}`)}>
                {data.goals
                  .filter((goal) => goal.group === group)
                  .map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div id="way" role="status" />
        <script
          type="application/json"
          id="paths-data"
          dangerouslySetInnerHTML={{ __html: inertJson(data) }}
        />
        <h2 id="all">{t("paths.all")}</h2>
        <ul className="works">
          {data.lessons.map(({ slug, title }) => {
            const way = shortestWay(data.lessons, { any: [slug] });
            return (
              <li key={slug}>
                <a href={`${root}lessons/${slug}/`}>{title}</a>
                <small>
                  {way ? t("paths.way", { way: inWords(way.steps), minutes: way.minutes }) : null}
                </small>
              </li>
            );
          })}
        </ul>
      </main>
      {foot}
    </>
  );
}

/** `/map/`: the graph of lessons, topics, theorems and papers, drawn by the build, and the same as a list. */
import type { ReactNode } from "react";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { graphOf, shortTitle, type Graph, type GraphNode } from "../catalogue/graph";
import type { Lab } from "../catalogue/labs";
import { topicKey } from "../catalogue/meta";
import { languageNow, say, t } from "../words/words";
import type { MapData } from "./map-data";
import { MapDrawing } from "./map-drawing";
import { layOut, type MapLayout } from "./map-layout";

/** Beyond this many lessons the theorems and papers are drawn, and walked in the note and the list alone. */
const MOST_WALKED = 60;

function dataOf(
  graph: Graph,
  { places }: MapLayout,
  lessons: readonly CataloguedLesson[],
  labs: readonly Lab[],
): MapData {
  const at = new Map(places.map(({ node, x, y }) => [node.id, [x, y]] as const));
  const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  return {
    nodes: graph.nodes.map(({ id, label, href, lessons: of }) => {
      const [x = 0, y = 0] = at.get(id) ?? [];
      return [id, label, href, x, y, of] as const;
    }),
    edges: graph.edges.map(
      ({ from, to, kind }) => [index.get(from) ?? -1, index.get(to) ?? -1, kind] as const,
    ),
    lessons: Object.fromEntries(
      lessons.map(({ slug, text: { meta } }) => [
        slug,
        { part: meta.part, labs: meta.labs, minutes: meta.minutes, level: meta.level },
      ]),
    ),
    labs: Object.fromEntries(labs.map(({ id, title }) => [id, title[languageNow()]])),
  };
}

const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

function Filters({
  parts,
  labs,
}: {
  readonly parts: readonly string[];
  readonly labs: readonly Lab[];
}): ReactNode {
  return (
    <div className="map-tools" hidden>
      <label>
        {t("map.part")}
        <select data-filter="part" defaultValue="">
          <option value="">{t("map.all")}</option>
          {parts.map((part) => (
            <option key={part}>{part}</option>
          ))}
        </select>
      </label>
      <label>
        {t("map.lab")}
        <select data-filter="lab" defaultValue="">
          <option value="">{t("map.all")}</option>
          {labs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[languageNow()]}
            </option>
          ))}
        </select>
      </label>
      <span className="map-zoom">
        <button type="button" data-zoom="out" aria-label={t("map.smaller")}>
          −
        </button>
        <button type="button" data-zoom="in" aria-label={t("map.larger")}>
          +
        </button>
      </span>
    </div>
  );
}

const Links = ({
  nodes,
  root,
}: {
  readonly nodes: readonly GraphNode[];
  readonly root: string;
}): ReactNode => (
  <ul>
    {nodes.map(({ id, label, href }) => (
      <li key={id}>
        <a href={/^https?:/.test(href) ? href : root + href}>{label}</a>
      </li>
    ))}
  </ul>
);

const named = (nodes: readonly GraphNode[]): string => nodes.map(({ label }) => label).join(t("map.comma"));

function LessonItem({
  lesson: { slug, text },
  graph,
  root,
}: {
  readonly lesson: CataloguedLesson;
  readonly graph: Graph;
  readonly root: string;
}): ReactNode {
  const { meta } = text;
  const mine = (kind: string): readonly GraphNode[] =>
    graph.nodes.filter((node) => node.kind === kind && node.lessons.includes(slug));
  const needs = meta.requires.flatMap((one) => graph.nodes.filter(({ id }) => id === `lesson:${one}`));
  const opens = graph.edges
    .filter(({ from, kind }) => kind === "requires" && from === `lesson:${slug}`)
    .flatMap(({ to }) => graph.nodes.filter(({ id }) => id === to));
  return (
    <li id={`list-${slug}`} data-listed={slug}>
      <h4>
        <a href={`${root}lessons/${slug}/`}>{meta.title}</a>
      </h4>
      <p className="who">
        {t("page.minutes", { minutes: meta.minutes })} · {t(`level.${meta.level}`)}
        <span data-read={slug} />
        {needs.length > 0 ? ` · ${t("map.needsNamed", { names: named(needs) })}` : ""}
        {opens.length > 0 ? ` · ${t("map.opensNamed", { names: named(opens) })}` : ""}
        {" · "}
        <a href={`${root}paths/?to=${slug}`}>{t("paths.toIt")}</a>
      </p>
      <details>
        <summary>
          {t("map.inside", { theorems: mine("theorem").length, papers: mine("paper").length })}
        </summary>
        <div className="map-two">
          <Links nodes={mine("theorem")} root={root} />
          <Links nodes={mine("paper")} root={root} />
        </div>
      </details>
    </li>
  );
}

export function MapPage({
  bar,
  root,
  foot,
  lessons,
  labs,
}: {
  readonly bar: ReactNode;
  readonly root: string;
  readonly foot: ReactNode;
  readonly lessons: readonly CataloguedLesson[];
  readonly labs: readonly Lab[];
}): ReactNode {
  const graph = graphOf(
    lessons.map((lesson) => ({
      ...lesson,
      theorems: Object.fromEntries(
        Object.entries(lesson.theorems).map(([name, { title, source }]) => [
          name,
          { title: say(title), source },
        ]),
      ),
    })),
  );
  const layout = layOut(graph);
  const parts = [...new Set(lessons.map(({ text }) => text.meta.part))].sort();
  const topics = graph.nodes
    .filter(({ kind }) => kind === "topic")
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      {bar}
      <main data-page="map" id="main" className="home explore map-page">
        <h1>{t("map.title")}</h1>
        <p className="lede">
          <span className="with-drawing">
            {t("map.lede")} <a href="#list">{t("map.list")}</a>
          </span>
          <span className="list-only">{t("map.ledeList")}</span>
        </p>
        <Filters parts={parts} labs={labs} />
        <div className="map-body">
          <div className="map-pane">
            <MapDrawing
              layout={layout}
              graph={graph}
              root={root}
              minutes={Object.fromEntries(lessons.map(({ slug, text }) => [slug, text.meta.minutes]))}
              walked={lessons.length <= MOST_WALKED}
            />
          </div>
          <div className="map-note" role="status">
            <p className="who unscripted">{t("map.unscripted")}</p>
          </div>
        </div>
        <script
          type="application/json"
          id="map-data"
          dangerouslySetInnerHTML={{ __html: inertJson(dataOf(graph, layout, lessons, labs)) }}
        />
        <h2 id="list">{t("map.list")}</h2>
        {parts.map((part) => (
          <section key={part} aria-label={part} className="map-part">
            <h3>{part}</h3>
            <ul className="map-list">
              {lessons
                .filter(({ text }) => text.meta.part === part)
                .map((lesson) => (
                  <LessonItem key={lesson.slug} lesson={lesson} graph={graph} root={root} />
                ))}
            </ul>
          </section>
        ))}
        <section aria-label={t("map.topics")} className="map-part">
          <h3>{t("map.topics")}</h3>
          <ul className="map-topics">
            {topics.map(({ id, label, lessons: of }) => (
              <li key={id} id={`list-${topicKey(label)}`}>
                {label}
                {t("map.colon")}
                {of.map((slug, i) => (
                  <span key={slug}>
                    {i > 0 ? t("map.comma") : ""}
                    <a href={`${root}lessons/${slug}/`}>
                      {shortTitle(lessons.find((one) => one.slug === slug)?.text.meta.title ?? slug)}
                    </a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      </main>
      {foot}
    </>
  );
}

/** Lessons, topics, theorems and papers as one graph, from the lessons' own metadata. */
import type { AnyTheorem, Paper } from "@contract";
import { topicKey, type LessonMeta } from "./meta";

/** What the graph needs of a lesson. */
export interface GraphLesson {
  readonly slug: string;
  readonly text: { readonly meta: LessonMeta };
  readonly theorems: Readonly<Record<string, Pick<AnyTheorem, "title" | "source">>>;
  readonly papers: Readonly<Record<string, Paper>>;
}

export type NodeKind = "lesson" | "topic" | "theorem" | "paper";

export interface GraphNode {
  /** `lesson:<slug>`, `topic:<key>`, `theorem:<slug>/<name>`, `paper:<key>`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Slugs of the lessons it belongs to. */
  readonly lessons: readonly string[];
  /** Address from the notebook's root, or of the work itself. */
  readonly href: string;
}

/** From what comes first to what builds on it. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "requires" | "treats" | "proves" | "cites" | "source";
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A lesson's title before the colon: what it is called on the map. */
export const shortTitle = (title: string): string => title.replace(/[:：].*$/, "");

export function graphOf(lessons: readonly GraphLesson[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const add = (id: string, kind: NodeKind, label: string, slug: string, href: string): void => {
    const before = nodes.get(id);
    nodes.set(
      id,
      before ? { ...before, lessons: [...before.lessons, slug] } : { id, kind, label, lessons: [slug], href },
    );
  };
  const slugs = new Set(lessons.map(({ slug }) => slug));
  for (const { slug, text, theorems, papers } of lessons) {
    const home = `lessons/${slug}/`;
    const lesson = `lesson:${slug}`;
    add(lesson, "lesson", shortTitle(text.meta.title), slug, home);
    for (const one of text.meta.requires)
      if (slugs.has(one)) edges.push({ from: `lesson:${one}`, to: lesson, kind: "requires" });
    for (const topic of text.meta.topics) {
      const id = `topic:${topicKey(topic)}`;
      add(id, "topic", topic, slug, `map/#${id}`);
      edges.push({ from: id, to: lesson, kind: "treats" });
    }
    for (const { key, title, url } of Object.values(papers)) {
      add(`paper:${key}`, "paper", title, slug, url ?? `${home}#sources`);
      edges.push({ from: `paper:${key}`, to: lesson, kind: "cites" });
    }
    for (const [name, { title, source }] of Object.entries(theorems)) {
      const id = `theorem:${slug}/${name}`;
      add(id, "theorem", title, slug, `${home}#theorem-${name}`);
      edges.push({ from: lesson, to: id, kind: "proves" });
      if (papers[source.paper]) edges.push({ from: `paper:${source.paper}`, to: id, kind: "source" });
    }
  }
  return { nodes: [...nodes.values()], edges };
}

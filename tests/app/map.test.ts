import { describe, expect, test } from "vitest";
import { graphOf, type GraphLesson } from "../../src/catalogue/graph";
import { lessons } from "../../src/catalogue/catalogue";
import { layOut, nameWidth, PAPERS_AT } from "../../src/app/map-layout";
import { step } from "../../src/app/map-walk";
import type { MapData } from "../../src/app/map-data";

const graph = graphOf(lessons);
const layout = layOut(graph);

test("every lesson, topic, theorem and paper is a node, and every edge joins two of them", () => {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  expect(ids.size).toBe(graph.nodes.length);
  for (const { slug, text, theorems, papers } of lessons) {
    expect(ids).toContain(`lesson:${slug}`);
    for (const name of Object.keys(theorems)) expect(ids).toContain(`theorem:${slug}/${name}`);
    for (const key of Object.keys(papers)) expect(ids).toContain(`paper:${key}`);
    expect(graph.edges.filter(({ to, kind }) => kind === "treats" && to === `lesson:${slug}`)).toHaveLength(
      text.meta.topics.length,
    );
  }
  for (const { from, to } of graph.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
});

/** A larger collection, with shared topics, to see that the rules hold beyond the lessons there are. */
const many: readonly GraphLesson[] = Array.from({ length: 40 }, (_, i) => ({
  slug: `lesson-${String(i)}`,
  text: {
    meta: {
      title: `Lesson number ${String(i)}`,
      summary: "",
      part: `Part ${String(i % 5)}`,
      minutes: 30,
      level: "third year",
      topics: [`topic ${String(i % 7)}`, `own topic of ${String(i)}`, `another one of ${String(i)}`],
      requires: i > 3 ? [`lesson-${String(i - 4)}`] : [],
      related: [],
      labs: [],
    },
  },
  theorems: {},
  papers: {},
}));

describe.each([
  ["of the lessons", graph],
  ["of forty lessons", graphOf(many)],
])("the map %s", (_, of) => {
  test("is the same every time", () => {
    expect(layOut(of)).toEqual(layOut(of));
  });

  test("lets no name cover another, and lies inside its frame", () => {
    const { places, width, height } = layOut(of);
    const boxes = places
      .filter(({ node }) => node.kind === "lesson" || node.kind === "topic")
      .map(({ node, x, y }) => {
        const [w, h] =
          node.kind === "lesson" ? [PAPERS_AT + 8, PAPERS_AT + 8] : [nameWidth(node.label) / 2 + 7, 12];
        return { id: node.id, left: x - w, right: x + w, top: y - h, bottom: y + h };
      });
    for (const a of boxes) {
      expect(Math.min(a.left, a.top)).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      expect(a.bottom).toBeLessThanOrEqual(height);
      for (const b of boxes) {
        if (a.id >= b.id) continue;
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
  });
});

describe("an arrow key", () => {
  const at = (id: string, x: number, y: number): MapData["nodes"][number] => [id, id, "", x, y, []];
  const nodes = [
    at("lesson:a", 0, 0),
    at("topic:east", 50, 5),
    at("topic:north", 3, -80),
    at("theorem:a/t", 20, 0),
  ];
  test("goes to the neighbour in its direction, to a name rather than to a mark", () => {
    expect(step({ nodes }, 0, [1, 2, 3], [1, 0])).toBe(1);
    expect(step({ nodes }, 0, [1, 2, 3], [0, -1])).toBe(2);
    expect(step({ nodes }, 0, [2, 3], [1, 0])).toBe(3);
  });
  test("stays where no neighbour lies that way", () => {
    expect(step({ nodes }, 0, [1, 2, 3], [-1, 0])).toBeNull();
    expect(step({ nodes }, 0, [], [1, 0])).toBeNull();
  });

  test("leads on from every topic of the map", () => {
    const index = new Map(graph.nodes.map(({ id }, i) => [id, i]));
    const place = new Map(layout.places.map(({ node, x, y }) => [node.id, [x, y]] as const));
    const data: Pick<MapData, "nodes"> = {
      nodes: graph.nodes.map(({ id, label, href, lessons: of }) => {
        const [x = 0, y = 0] = place.get(id) ?? [];
        return [id, label, href, x, y, of];
      }),
    };
    const near = graph.nodes.map((): number[] => []);
    for (const { from, to } of graph.edges) {
      const [a = -1, b = -1] = [index.get(from), index.get(to)];
      near[a]?.push(b);
      near[b]?.push(a);
    }
    const arrows = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const;
    for (const [id, i] of index) {
      if (!id.startsWith("topic:")) continue;
      // From a topic at least one arrow leads on.
      expect(
        arrows.some((arrow) => step(data, i, near[i] ?? [], arrow) !== null),
        id,
      ).toBe(true);
    }
  });
});

import { describe, expect, test } from "vitest";
import { graphOf, type GraphLesson } from "../../src/catalogue/graph";
import { lessons } from "../../src/catalogue/catalogue";
import { layOut, nameWidth, PAPERS_AT } from "../../src/app/map-layout";
import { levelAt, namesThatFit } from "../../src/app/map-names";
import { cellsOf, clipped, isIn } from "../../src/app/map-tiles";
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
const many = (length: number): readonly GraphLesson[] =>
  Array.from({ length }, (_, i) => ({
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
  ["of forty lessons", graphOf(many(40))],
  ["of three hundred lessons", graphOf(many(300))],
])("the map %s", (_, of) => {
  const placed = layOut(of);
  test("is the same every time", () => {
    expect(layOut(of)).toEqual(placed);
  });

  test("lets no name cover another, and lies inside its frame", () => {
    const { places, width, height } = placed;
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
        if (!apart) expect.unreachable(`${a.id} covers ${b.id}`);
      }
    }
  });
});

describe("the tiles of a large map", () => {
  const cells = cellsOf({ width: 2000, height: 1500 }, true);
  test("cover it without covering one another; a map of few lessons is one", () => {
    const area = cells.reduce(
      (sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top),
      0,
    );
    expect(area).toBeCloseTo(2000 * 1500, 3);
    for (let x = 5; x < 2000; x += 61)
      for (let y = 5; y < 1500; y += 61) expect(cells.filter((cell) => isIn([x, y], cell))).toHaveLength(1);
    expect(cellsOf({ width: 2000, height: 1500 }, false)).toHaveLength(1);
  });

  test("hold every line whole between them", () => {
    for (let i = 0; i < 60; i++) {
      const [from, to] = [
        [(i * 733) % 2000, (i * 389) % 1500],
        [(i * 151 + 40) % 2000, (i * 977 + 900) % 1500],
      ] as const;
      const parts = cells.flatMap((cell) => clipped([from, to], cell) ?? []);
      let length = 0;
      for (let k = 0; k < parts.length; k += 2) {
        const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [parts[k], parts[k + 1]];
        length += Math.hypot(x1 - x0, y1 - y0);
      }
      expect(length).toBeCloseTo(Math.hypot(to[0] - from[0], to[1] - from[1]), 6);
    }
  });
});

test("from afar the first names that leave each other room are drawn, inside the map", () => {
  const wanted = Array.from({ length: 40 }, (_, node) => ({
    node,
    x: (node * 137) % 1000,
    y: (node * 61) % 300,
    width: 150,
  }));
  const drawn = namesThatFit(wanted, 20, 1000);
  expect(drawn[0]?.node).toBe(0);
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.length).toBeLessThan(40);
  for (const a of drawn) {
    expect(a.x - 75).toBeGreaterThanOrEqual(0);
    expect(a.x + 75).toBeLessThanOrEqual(1000);
    for (const b of drawn)
      if (a.node < b.node) expect(Math.abs(a.x - b.x) >= 150 || Math.abs(a.y - b.y) >= 20).toBe(true);
  }
  expect([1, 0.5, 0.2].map(levelAt)).toEqual(["near", "middle", "far"]);
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

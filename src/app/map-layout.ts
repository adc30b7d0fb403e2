/** Places the map's nodes. Runs at build time; the same graph always gives the same map. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Graph, GraphNode } from "../catalogue/graph";

export interface Place {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
}

/** A lesson's name stands in a disc; its theorems and its papers lie on two circles around it. */
export const DISC = 62;
export const THEOREMS_AT = 74;
export const PAPERS_AT = 88;
const LESSON_BOX = 2 * PAPERS_AT + 34;
const TOPIC_HEIGHT = 34;
/** Mean width of a letter of the topics' face at its size, with some room; a Chinese character fills a square. */
const LETTER = 6.8;
const CHARACTER = 13.4;
/** About as wide as a topic's name is drawn. */
export const nameWidth = (label: string): number =>
  Array.from(label).reduce(
    (sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? CHARACTER : LETTER),
    0,
  );
/** From what is drawn to the edge of the map. */
const MARGIN = 16;
const PASSES = 400;

/** How far a node is drawn from its place, along x and along y. */
export function reachOf({ kind, label }: GraphNode): readonly [number, number] {
  switch (kind) {
    case "lesson":
      return [PAPERS_AT + 8, PAPERS_AT + 8];
    case "topic":
      return [nameWidth(label) / 2 + 8, 13];
    case "theorem":
    case "paper":
      return [8, 8];
  }
}

interface Body extends SimulationNodeDatum {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

/** Half as far in y as in x: screens are wide, and so are names. */
const FLAT = 0.62;

function bodiesOf({ nodes }: Graph): readonly Body[] {
  const shown = nodes.filter(({ kind }) => kind === "lesson" || kind === "topic");
  return shown.map((node, i) => {
    const isLesson = node.kind === "lesson";
    const turn = i * 2.399963; // the golden angle: an even start without a draw
    const out = 40 * Math.sqrt(i);
    return {
      node,
      width: isLesson ? LESSON_BOX : 1.05 * nameWidth(node.label) + 26,
      height: isLesson ? LESSON_BOX : TOPIC_HEIGHT,
      x: out * Math.cos(turn),
      y: out * Math.sin(turn) * FLAT,
    };
  });
}

/** Lets links and repulsion find rough places; lessons of one part are drawn together. */
function settle(bodies: readonly Body[], { edges }: Graph): void {
  const parts = new Map(bodies.map((body) => [body.node.id, body]));
  const links = edges
    .filter(({ from, to }) => parts.has(from) && parts.has(to))
    .map(({ from, to, kind }) => ({ source: from, target: to, kind }));
  forceSimulation<Body>([...bodies])
    .force(
      "link",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ node }) => node.id)
        .distance(({ kind }) => (kind === "requires" ? 230 : 120))
        .strength(0.5),
    )
    .force(
      "charge",
      forceManyBody<Body>()
        .strength(({ node }) => (node.kind === "lesson" ? -1500 : -160))
        .distanceMax(1400),
    )
    .force("x", forceX<Body>(0).strength(0.05))
    .force("y", forceY<Body>(0).strength(0.075))
    .stop()
    .tick(320);
}

/** One pass over all pairs of boxes that overlap; returns how many there were. Sorted by x, so that few pairs are looked at. */
function pushApart(bodies: readonly Body[], widest: number): number {
  const order = [...bodies].sort((a, b) => a.x - b.x);
  let overlaps = 0;
  order.forEach((a, i) => {
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j];
      if (!b || b.x - a.x > widest) break;
      const overX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
      const overY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
      if (overX <= 0.01 || overY <= 0.01) continue;
      overlaps++;
      // What is large hardly moves.
      const share = (b.width * b.height) / (a.width * a.height + b.width * b.height);
      const along = overX < overY ? "x" : "y";
      const push = Math.min(overX, overY) + 0.02;
      const sign = b[along] >= a[along] ? 1 : -1;
      a[along] -= sign * push * share;
      b[along] += sign * push * (1 - share);
    }
  });
  return overlaps;
}

/** Until no box covers another; each pass moves the pairs that do along their shorter way. False where that did not end. */
function separate(bodies: readonly Body[], passes: number): boolean {
  const widest = Math.max(...bodies.map(({ width }) => width));
  for (let pass = 0; pass < passes; pass++) if (pushApart(bodies, widest) === 0) return true;
  return false;
}

function scale(bodies: readonly Body[], by: number): void {
  for (const body of bodies) {
    body.x *= by;
    body.y *= by;
  }
}

const areaOf = (bodies: readonly Body[]): number => {
  const across = (size: (body: Body) => number): number =>
    Math.max(...bodies.map(size)) - Math.min(...bodies.map((body) => size(body)));
  return across(({ x }) => x) * across(({ y }) => y);
};

/**
 * Draws everything together and apart again, as long as that saves room: a map is looked at whole. In a crowd the boxes can
 * push each other about without end, so they are first given room, and the last state in which none covers another counts.
 */
function compact(bodies: readonly Body[]): void {
  while (!separate(bodies, PASSES)) scale(bodies, 1.15);
  for (let round = 0, before = Infinity; round < 14; round++) {
    const area = areaOf(bodies);
    if (area > 0.99 * before) return;
    before = area;
    const was = bodies.map(({ x, y }) => [x, y] as const);
    scale(bodies, 0.9);
    if (separate(bodies, PASSES)) continue;
    bodies.forEach((body, i) => {
      [body.x, body.y] = was[i] ?? [body.x, body.y];
    });
    return;
  }
}

/** `count` places on a circle, the first at the top. */
const around = (x: number, y: number, radius: number, count: number, i: number) => {
  const angle = (2 * Math.PI * i) / Math.max(count, 1) - Math.PI / 2;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
};

export function layOut(graph: Graph): MapLayout {
  const bodies = bodiesOf(graph);
  settle(bodies, graph);
  compact(bodies);
  const left = Math.min(...bodies.map((body) => body.x - reachOf(body.node)[0])) - MARGIN;
  const top = Math.min(...bodies.map((body) => body.y - reachOf(body.node)[1])) - MARGIN;
  const round = (x: number): number => Math.round(10 * x) / 10;
  const places: Place[] = [];
  for (const { node, x, y } of bodies) places.push({ node, x: round(x - left), y: round(y - top) });
  const centres = new Map(
    places
      .map(({ node, x, y }) => [node.lessons[0] ?? "", { node, x, y }] as const)
      .filter(([, { node }]) => node.kind === "lesson"),
  );
  for (const kind of ["theorem", "paper"] as const) {
    const bySlug = new Map<string, GraphNode[]>();
    // A work that several lessons cite lies with the first of them.
    for (const node of graph.nodes)
      if (node.kind === kind)
        bySlug.set(node.lessons[0] ?? "", [...(bySlug.get(node.lessons[0] ?? "") ?? []), node]);
    for (const [slug, nodes] of bySlug) {
      const centre = centres.get(slug);
      if (!centre) continue;
      nodes.forEach((node, i) => {
        const at = around(centre.x, centre.y, kind === "theorem" ? THEOREMS_AT : PAPERS_AT, nodes.length, i);
        places.push({ node, x: round(at.x), y: round(at.y) });
      });
    }
  }
  return {
    width: Math.ceil(Math.max(...bodies.map((body) => body.x + reachOf(body.node)[0])) - left + MARGIN),
    height: Math.ceil(Math.max(...bodies.map((body) => body.y + reachOf(body.node)[1])) - top + MARGIN),
    places,
  };
}

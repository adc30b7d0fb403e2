/** The map as SVG: every node is a link, so that it serves without script. */
import type { ReactNode } from "react";
import type { Graph, GraphNode } from "../catalogue/graph";
import { t } from "../words/words";
import { DISC, nameWidth, PAPERS_AT, THEOREMS_AT, type MapLayout, type Place } from "./map-layout";

/** Letters a line of a lesson's name holds inside its disc. */
const LINE = 13;

/** A name in lines that fit the disc; words are never broken. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Point = readonly [number, number];
/** The point on the way from `from` to `to`, `by` before the end. */
function before([x0, y0]: Point, [x1, y1]: Point, by: number): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const share = Math.max(0, (length - by) / length);
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}
/** Where the way to `to` leaves a name of that width that is centred at `from`. */
function outOfName(from: Point, to: Point, width: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = Math.min(
    dx === 0 ? Infinity : (width / 2 + 6) / Math.abs(dx),
    dy === 0 ? Infinity : 12 / Math.abs(dy),
    1,
  );
  return [from[0] + dx * share, from[1] + dy * share];
}
const text = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function Edges({ graph, at }: { readonly graph: Graph; readonly at: ReadonlyMap<string, Place> }): ReactNode {
  const paths = { requires: [] as string[], treats: [] as string[], cites: [] as string[] };
  for (const { from, to, kind } of graph.edges) {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) continue;
    const [start, end]: readonly [Point, Point] = [
      [a.x, a.y],
      [b.x, b.y],
    ];
    if (kind === "requires")
      paths.requires.push(
        `M${text(before(end, start, PAPERS_AT + 8))}L${text(before(start, end, PAPERS_AT + 14))}`,
      );
    else if (kind === "treats")
      paths.treats.push(
        `M${text(outOfName(start, end, nameWidth(a.node.label)))}L${text(before(start, end, PAPERS_AT + 7))}`,
      );
    // Only the way to a second lesson is drawn: with the first the work lies already.
    else if (kind === "cites" && a.node.lessons[0] !== b.node.lessons[0])
      paths.cites.push(`M${text(start)}L${text(before(start, end, PAPERS_AT + 7))}`);
  }
  return (
    <g className="map-edges" aria-hidden="true">
      <path className="treats" d={paths.treats.join("")} />
      <path className="cites" d={paths.cites.join("")} />
      {paths.requires.map((d) => (
        <path key={d} className="requires" d={d} markerEnd="url(#arrow)" />
      ))}
    </g>
  );
}

function Shape({ node, x, y }: Place): ReactNode {
  switch (node.kind) {
    case "theorem":
      return <circle cx={x} cy={y} r="4.4" />;
    case "paper":
      return <rect x={x - 3.6} y={y - 3.6} width="7.2" height="7.2" />;
    case "topic": {
      const width = nameWidth(node.label) + 14;
      return (
        <>
          <rect x={x - width / 2} y={y - 12} width={width} height="24" rx="12" />
          <text x={x} y={y + 4.5}>
            {node.label}
          </text>
        </>
      );
    }
    case "lesson":
      return null;
  }
}

function LessonShape({
  place: { node, x, y },
  minutes,
}: {
  readonly place: Place;
  readonly minutes: number;
}): ReactNode {
  const lines = linesOf(node.label);
  return (
    <>
      <circle className="disc" cx={x} cy={y} r={DISC} />
      <circle className="ring" cx={x} cy={y} r={THEOREMS_AT} />
      <circle
        className="progress"
        cx={x}
        cy={y}
        r={DISC}
        pathLength="100"
        strokeDasharray="0 100"
        transform={`rotate(-90 ${String(x)} ${String(y)})`}
      />
      {lines.map((line, i) => (
        <text key={line} x={x} y={y + 18 * (i - (lines.length - 1) / 2) - 2}>
          {`${line} `}
        </text>
      ))}
      <text className="minutes" x={x} y={y + 18 * (lines.length / 2) + 12}>
        {t("page.minutes", { minutes })}
      </text>
    </>
  );
}

const hrefOf = ({ href }: GraphNode, root: string): string => (/^https?:/.test(href) ? href : root + href);

/**
 * Not `href`: of a link in SVG that is no string, and scripts that collect a page's links stumble over it. The role is
 * said for those that know links by `href` alone.
 */
const linkTo = (address: string) => ({ xlinkHref: address, role: "link" });

export function MapDrawing({
  layout: { width, height, places },
  graph,
  root,
  minutes,
  walked,
}: {
  readonly layout: MapLayout;
  readonly graph: Graph;
  readonly root: string;
  readonly minutes: Readonly<Record<string, number>>;
  /** Theorems and papers are nodes of their own; otherwise they are drawn, and no more. */
  readonly walked: boolean;
}): ReactNode {
  const at = new Map(places.map((place) => [place.node.id, place]));
  const isSmall = ({ node }: Place): boolean => node.kind === "theorem" || node.kind === "paper";
  /** All that is written in the node, in its order: what is heard begins with what is seen. */
  const spokenName = ({ kind, label, lessons: [slug = ""] }: GraphNode): string =>
    kind === "lesson" ? `${label} ${t("page.minutes", { minutes: minutes[slug] ?? 0 })}` : label;
  const shown = walked ? places : places.filter((place) => !isSmall(place));
  const dots = walked ? [] : places.filter(isSmall);
  return (
    <svg
      id="map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="group"
      aria-label={t("map.label")}
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0,1L9,5L0,9z" />
        </marker>
      </defs>
      <Edges graph={graph} at={at} />
      {dots.length > 0 ? (
        <path className="dots" d={dots.map(({ x, y }) => `M${String(x)} ${String(y)}h0`).join("")} />
      ) : null}
      {shown.map((place) => (
        <a
          key={place.node.id}
          className={`map-node ${place.node.kind}`}
          data-node={place.node.id}
          {...linkTo(hrefOf(place.node, root))}
          aria-label={t("map.node", { kind: t(`map.${place.node.kind}`), name: spokenName(place.node) })}
        >
          {isSmall(place) ? <title>{place.node.label}</title> : null}
          {place.node.kind === "lesson" ? (
            <LessonShape place={place} minutes={minutes[place.node.lessons[0] ?? ""] ?? 0} />
          ) : (
            <Shape {...place} />
          )}
        </a>
      ))}
    </svg>
  );
}

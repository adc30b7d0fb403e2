/** The map as SVG: every node is a link, so that it serves without script. */
import type { ReactNode } from "react";
import type { Graph, GraphNode } from "../catalogue/graph";
import { t } from "../words/words";
import { DISC, nameWidth, PAPERS_AT, THEOREMS_AT, type MapLayout, type Place } from "./map-layout";
import { boxAround, cellsOf, clipped, isIn, type Box, type Point, type Segment } from "./map-tiles";

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

/** The tip of an arrow that ends a segment. */
function head([from, to]: Segment): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [x, y] = [to[0] - 10 * ux, to[1] - 10 * uy];
  return `M${text(to)}L${text([x - 5.5 * uy, y + 5.5 * ux])}L${text([x + 5.5 * uy, y - 5.5 * ux])}z`;
}

type Ways = Readonly<Record<"requires" | "treats" | "cites", readonly Segment[]>>;

function waysOf(graph: Graph, places: readonly Place[]): Ways {
  const at = new Map(places.map((place) => [place.node.id, place]));
  const ways = { requires: [] as Segment[], treats: [] as Segment[], cites: [] as Segment[] };
  for (const { from, to, kind } of graph.edges) {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) continue;
    const [start, end]: Segment = [
      [a.x, a.y],
      [b.x, b.y],
    ];
    if (kind === "requires")
      ways.requires.push([before(end, start, PAPERS_AT + 8), before(start, end, PAPERS_AT + 12)]);
    else if (kind === "treats")
      ways.treats.push([outOfName(start, end, nameWidth(a.node.label)), before(start, end, PAPERS_AT + 7)]);
    // Only the way to a second lesson is drawn: with the first the work lies already.
    else if (kind === "cites" && a.node.lessons[0] !== b.node.lessons[0])
      ways.cites.push([start, before(start, end, PAPERS_AT + 7)]);
  }
  return ways;
}

/** A drawing of one box of the map, laid where the box lies; its measures are shares, so that it grows with the map. */
function Tile({
  box: { left, top, right, bottom },
  of: { width, height },
  className,
  children,
}: {
  readonly box: Box;
  readonly of: MapLayout;
  readonly className: string;
  readonly children?: ReactNode;
}): ReactNode {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(4)}%`;
  return (
    <div
      className={`map-tile ${className}`}
      style={{
        left: share(left, width),
        top: share(top, height),
        width: share(right - left, width),
        height: share(bottom - top, height),
      }}
    >
      <svg
        viewBox={[left, top, right - left, bottom - top].map((n) => n.toFixed(1)).join(" ")}
        role="presentation"
        aria-hidden={className === "map-nodes" ? undefined : true}
      >
        {children}
      </svg>
    </div>
  );
}

/** What reaches out of a cell: half an arrow's tip. */
const TIP = 12;

function EdgeTile({
  cell,
  of,
  ways,
}: {
  readonly cell: Box;
  readonly of: MapLayout;
  readonly ways: Ways;
}): ReactNode {
  const lines = (segments: readonly Segment[]): string =>
    segments
      .flatMap((segment) => {
        const part = clipped(segment, cell);
        return part ? [`M${text(part[0])}L${text(part[1])}`] : [];
      })
      .join("");
  const parts = { treats: lines(ways.treats), cites: lines(ways.cites), requires: lines(ways.requires) };
  if (Object.values(parts).every((d) => d === "")) return null;
  const heads = ways.requires.filter(([, end]) => isIn(end, cell)).map(head);
  const { left, top, right, bottom } = cell;
  return (
    <Tile
      box={{
        left: Math.max(0, left - TIP),
        top: Math.max(0, top - TIP),
        right: Math.min(of.width, right + TIP),
        bottom: Math.min(of.height, bottom + TIP),
      }}
      of={of}
      className="map-edges"
    >
      {Object.entries(parts).map(([kind, d]) =>
        d === "" ? null : <path key={kind} className={kind} d={d} />,
      )}
      {heads.length > 0 ? <path className="heads" d={heads.join("")} /> : null}
    </Tile>
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

const isSmall = ({ node }: Place): boolean => node.kind === "theorem" || node.kind === "paper";

function Node({
  place,
  root,
  minutes,
  titled,
}: {
  readonly place: Place;
  readonly root: string;
  readonly minutes: Readonly<Record<string, number>>;
  /** Its name is told to the mouse: a large map can be seen too small for it. */
  readonly titled: boolean;
}): ReactNode {
  const { node } = place;
  const mine = minutes[node.lessons[0] ?? ""] ?? 0;
  // All that is written in the node, in its order: what is heard begins with what is seen.
  const name = node.kind === "lesson" ? `${node.label} ${t("page.minutes", { minutes: mine })}` : node.label;
  return (
    <a
      className={`map-node ${node.kind}`}
      data-node={node.id}
      {...linkTo(hrefOf(node, root))}
      aria-label={t("map.node", { kind: t(`map.${node.kind}`), name })}
    >
      {titled || isSmall(place) ? <title>{node.label}</title> : null}
      {node.kind === "lesson" ? <LessonShape place={place} minutes={mine} /> : <Shape {...place} />}
    </a>
  );
}

/** Theorems and papers where they are drawn, and no more. */
const Dots = ({ places, kind }: { readonly places: readonly Place[]; readonly kind: string }): ReactNode => (
  <path
    className={`dots ${kind}`}
    d={places
      .filter(({ node }) => node.kind === kind)
      .map(({ x, y }) => `M${String(x)} ${String(y)}h0`)
      .join("")}
  />
);

export function MapDrawing({
  layout,
  graph,
  root,
  minutes,
  walked,
}: {
  readonly layout: MapLayout;
  readonly graph: Graph;
  readonly root: string;
  readonly minutes: Readonly<Record<string, number>>;
  /** Theorems and papers are nodes of their own; otherwise they are drawn, and no more, and the map is cut into tiles. */
  readonly walked: boolean;
}): ReactNode {
  const { width, height, places } = layout;
  const cells = cellsOf(layout, !walked);
  const ways = waysOf(graph, places);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  return (
    <div
      id="map"
      data-width={width}
      className={walked ? undefined : "in-tiles"}
      style={{ width, aspectRatio: `${String(width)} / ${String(height)}` }}
      role="group"
      aria-label={t("map.label")}
    >
      {cells.map((cell) => (
        <EdgeTile key={`${String(cell.left)} ${String(cell.top)}`} cell={cell} of={layout} ways={ways} />
      ))}
      <Tile box={whole} of={layout} className="map-chosen">
        <path className="map-ways" />
      </Tile>
      {cells.map((cell) => {
        const here = places.filter(({ x, y }) => isIn([x, y], cell));
        return here.length === 0 ? null : (
          <Tile
            key={`${String(cell.left)} ${String(cell.top)}`}
            box={walked ? whole : boxAround(here)}
            of={layout}
            className="map-nodes"
          >
            {here
              .filter((place) => walked || !isSmall(place))
              .map((place) => (
                <Node key={place.node.id} place={place} root={root} minutes={minutes} titled={!walked} />
              ))}
            {walked ? null : (
              <>
                <Dots places={here} kind="theorem" />
                <Dots places={here} kind="paper" />
              </>
            )}
          </Tile>
        );
      })}
      {walked ? null : <Tile box={whole} of={layout} className="map-names" />}
    </div>
  );
}

import { t } from "../words/words";
import type { MapData } from "./map-data";

type Row = MapData["nodes"][number];

const kindWord = (kind: string): string =>
  kind === "lesson" || kind === "topic" || kind === "theorem" || kind === "paper" ? t(`map.${kind}`) : kind;
/** A list longer than this is cut, with the number of the rest. */
const MOST = 12;

/** The address of a node as seen from the map's page. */
const addressOf = ([, , href]: Row): string => (/^https?:/.test(href) ? href : `../${href}`);

/** What `paths/?to=` is asked for a node; topics are no goals. */
function goalOf([id]: Row): string | null {
  return id.startsWith("topic:") ? null : id.slice(id.indexOf(":") + 1);
}

function link(words: string, href: string): HTMLAnchorElement {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = words;
  return a;
}

/** Says of a node what it is, what it needs and what it opens; each name chooses its node. */
export function noteOn(box: HTMLElement, data: MapData, i: number, go: (to: number) => void): void {
  const node = data.nodes[i];
  if (!node) return;
  const kind = node[0].slice(0, node[0].indexOf(":"));
  const others = (side: "from" | "to", ...kinds: readonly string[]): readonly number[] =>
    data.edges.flatMap(([from, to, edge]) => {
      const [mine, other] = side === "from" ? [to, from] : [from, to];
      return mine === i && kinds.includes(edge) ? [other] : [];
    });
  const list = (title: string, nodes: readonly number[]): readonly Node[] => {
    if (nodes.length === 0) return [];
    const head = document.createElement("h3");
    head.textContent = title;
    const items = document.createElement("ul");
    for (const to of nodes.slice(0, MOST)) {
      const row = data.nodes[to];
      if (!row) continue;
      const item = document.createElement("li");
      const a = link(row[1], `#${row[0]}`);
      a.addEventListener("click", (event) => {
        event.preventDefault();
        go(to);
      });
      item.append(a);
      items.append(item);
    }
    if (nodes.length > MOST) {
      const rest = document.createElement("li");
      rest.textContent = t("map.more", { n: nodes.length - MOST });
      items.append(rest);
    }
    return [head, items];
  };
  const kicker = document.createElement("p");
  kicker.className = "kicker";
  const lesson = data.lessons[node[5][0] ?? ""];
  kicker.textContent =
    kind === "lesson" && lesson
      ? t("map.kicker", { minutes: lesson.minutes, level: t(`level.${lesson.level}`) })
      : kindWord(kind);
  const title = document.createElement("h2");
  title.textContent = node[1];
  const acts = document.createElement("p");
  acts.className = "map-acts";
  if (kind !== "topic")
    acts.append(link(kind === "paper" ? t("map.readIt") : t("map.open"), addressOf(node)));
  const goal = goalOf(node);
  if (goal !== null) acts.append(" ", link(t("paths.toIt"), `../paths/?to=${goal}`));
  const body =
    kind === "lesson"
      ? [
          ...list(t("map.needs"), others("from", "requires")),
          ...list(t("map.opens"), others("to", "requires")),
          ...list(t("map.topics"), others("from", "treats")),
          ...list(t("map.theorems"), others("to", "proves")),
          ...list(t("map.papers"), others("from", "cites")),
        ]
      : kind === "theorem"
        ? [
            ...list(t("map.standsIn"), others("from", "proves")),
            ...list(t("map.after"), others("from", "source")),
          ]
        : [
            ...list(t("map.opens"), others("to", "treats", "cites")),
            ...list(t("map.theoremsAfter"), others("to", "source")),
          ];
  box.replaceChildren(kicker, title, acts, ...body);
}

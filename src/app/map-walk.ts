import type { MapData } from "./map-data";

export type Direction = readonly [x: number, y: number];

/** Beyond this angle to the arrow a neighbour does not lie in its direction. */
const WIDEST = (80 * Math.PI) / 180;
/** Names are what one walks between; the small marks around a lesson are taken when nothing else lies that way. */
const RELUCTANCE: Readonly<Record<string, number>> = { theorem: 0.6, paper: 0.7 };

/** The neighbour that lies in the direction of an arrow, nearest to its line first; null when none does. */
export function step(
  { nodes }: Pick<MapData, "nodes">,
  from: number,
  neighbours: readonly number[],
  [dx, dy]: Direction,
): number | null {
  const here = nodes[from];
  if (!here) return null;
  let best: number | null = null;
  let least = Infinity;
  for (const to of neighbours) {
    const node = nodes[to];
    if (!node) continue;
    const [vx, vy] = [node[3] - here[3], node[4] - here[4]];
    const length = Math.hypot(vx, vy);
    if (length === 0) continue;
    const angle = Math.acos(Math.max(-1, Math.min(1, (vx * dx + vy * dy) / length)));
    if (angle > WIDEST) continue;
    const cost = angle + (RELUCTANCE[node[0].replace(/:.*$/, "")] ?? 0) + length / 5000;
    if (cost < least) [best, least] = [to, cost];
  }
  return best;
}

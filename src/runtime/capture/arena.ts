/** Places in one stretch of memory for regions that live from one moment to another. */

export interface Life {
  readonly bytes: number;
  /** First and last moment at which the region is in use, both included. */
  readonly from: number;
  to: number;
}

const ALIGNMENT = 16;
const roundUp = (bytes: number): number => Math.ceil(Math.max(bytes, 1) / ALIGNMENT) * ALIGNMENT;

/**
 * Offsets such that regions in use at the same moment do not overlap: each, in order of its first moment, goes into the
 * lowest gap that holds it. Little memory in use stays in the processor's caches.
 */
export function placed(lives: readonly Life[]): {
  readonly offsets: readonly number[];
  readonly bytes: number;
} {
  const order = lives.map((_, i) => i).sort((i, j) => (lives[i]?.from ?? 0) - (lives[j]?.from ?? 0));
  const first = lives[order[0] ?? 0]?.from;
  const offsets = lives.map(() => 0);
  // What is in use from beginning to end, thousands of constants it may be, lies below and is not looked at again.
  let floor = 0;
  const passing = order.filter((i) => {
    const life = lives[i];
    if (life?.from !== first || life?.to !== Infinity) return true;
    offsets[i] = floor;
    floor += roundUp(life.bytes);
    return false;
  });
  let inUse: { readonly at: number; readonly end: number; readonly to: number }[] = [];
  let total = floor;
  for (const i of passing) {
    const life = lives[i];
    if (!life) continue;
    inUse = inUse.filter(({ to }) => to >= life.from);
    const size = roundUp(life.bytes);
    let at = floor;
    let place = 0;
    for (const other of inUse) {
      if (other.at - at >= size) break;
      at = Math.max(at, other.end);
      place++;
    }
    inUse.splice(place, 0, { at, end: at + size, to: life.to });
    offsets[i] = at;
    total = Math.max(total, at + size);
  }
  return { offsets, bytes: total };
}

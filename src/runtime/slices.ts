/** A slice with fewer replicas than this costs almost as much as one with that many. */
const SMALLEST_SLICE = 16;

export interface Slice {
  readonly first: number;
  readonly count: number;
}

/** Divides replicas [from, from + count) among `workers`. */
export function slicesOf(from: number, count: number, largest: number, workers: number): readonly Slice[] {
  const pieces = Math.max(Math.ceil(count / largest), Math.min(workers, Math.ceil(count / SMALLEST_SLICE)));
  return Array.from({ length: pieces }, (_, i) => {
    const first = Math.floor((i * count) / pieces);
    return { first: from + first, count: Math.floor(((i + 1) * count) / pieces) - first };
  });
}

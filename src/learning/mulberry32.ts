/**
 * A small sequential generator for data sets in which every sample has a stream of its own: fast to open, which the
 * named streams of a run are not. Not for anything that needs more than 2^32 states.
 * Source: T. Ettinger, "mulberry32" (public domain, 2017).
 */

/** Uniforms k / 2^32 in [0, 1) from a 32-bit state. */
export function mulberry32(state: number): () => number {
  let a = state | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; // the sum first, then the exclusive or
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Initial state of sample `index` of the stream `seed`, unsigned. Keep to about 1e5 samples a seed. */
export const sampleState = (seed: number, index: number): number =>
  (Math.imul(seed, 0x9e3779b1) + Math.imul(index + 1, 0x85ebca6b)) >>> 0;

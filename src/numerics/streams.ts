/**
 * Named random streams. Element i of a draw depends on (seed, replica, step, label, i) and the kind of draw alone:
 * not on how many replicas run, in how many workers, nor on what else was drawn.
 *
 * Philox 4x32-10 with key (seed, fnv1a(label) + lane) and counter (block, replica, step, murmur3(label)). The lane
 * keeps kinds of draw apart, so that a normal and a sign of the same label are independent; another label can meet
 * the shifted key only if its murmur3 collides too. Draws shared by all replicas take the replica number 2^32 - 1.
 *
 * Output is replica-major: `size` numbers for each of the replicas firstReplica, ..., firstReplica + replicas - 1.
 */
import { fnv1a, murmur3 } from "./label-hash";
import { normalPair } from "./box-muller";
import { philox4x32 } from "./philox";

export interface StreamId {
  /** An integer below 2^32. */
  readonly seed: number;
  readonly firstReplica: number;
  readonly replicas: number;
  /** The step that draws, an integer below 2^32. */
  readonly step: number;
  readonly label: string;
  /** One draw for all replicas: `firstReplica` and `replicas` are not used, and the output is `size` numbers. */
  readonly shared?: boolean;
}

const SHARED_REPLICA = 0xffffffff;
/** Replica and step of the streams of analysis code, which no run reaches. */
const ANALYSIS_REPLICA = 0xfffffffe;
const ANALYSIS_STEP = 0xffffffff;

/** Kinds of draw. A rejected integer is drawn again from the next lane, of which 2^16 are kept. */
const LANE = {
  uniform: 0,
  normal: 1,
  signs: 2,
  uniform64: 3,
  normal64: 4,
  integers: 0x10000,
  permutation: 0x20000,
};

/** What a stream's numbers are made from: the generator's key and its counter, but for the block. */
export type StreamWords = {
  readonly key0: number;
  readonly key1: number;
  readonly step: number;
  readonly hash: number;
  /** Counter words of the replicas: first, ..., first + count - 1. */
  readonly first: number;
  readonly count: number;
};

interface Stream extends StreamWords {
  /** (block, replica, step, hash); the fill functions set the first two. */
  readonly counter: Uint32Array;
  readonly words: Uint32Array;
}

/** For whoever draws a stream by other means than the functions here: the same numbers follow from the same words. */
export function streamWords(kind: "uniform" | "normal" | "signs", id: StreamId): StreamWords {
  return wordsOf(id, LANE[kind]);
}

function wordsOf(id: StreamId, lane: number): StreamWords {
  const first = id.shared ? SHARED_REPLICA : id.firstReplica;
  const count = id.shared ? 1 : id.replicas;
  requireWord("seed", id.seed);
  requireWord("step", id.step);
  requireWord("firstReplica", first);
  if (!id.shared)
    requireWord("number of the last replica", first + Math.max(count - 1, 0), SHARED_REPLICA - 1);
  const { fnv, murmur } = hashesOf(id.label);
  return { key0: id.seed | 0, key1: (fnv + lane) | 0, step: id.step, hash: murmur, first, count };
}

/** A run asks for the same few labels at every step; a list of more than these many labels is begun anew. */
const MOST_LABELS = 1000;
const known = new Map<string, { readonly fnv: number; readonly murmur: number }>();

function hashesOf(label: string): { readonly fnv: number; readonly murmur: number } {
  const found = known.get(label);
  if (found) return found;
  if (known.size >= MOST_LABELS) known.clear();
  const hashes = { fnv: fnv1a(label), murmur: murmur3(label) };
  known.set(label, hashes);
  return hashes;
}

function openStream(length: number, id: StreamId, size: number, lane: number): Stream {
  const words = wordsOf(id, lane);
  const { count, step, hash } = words;
  if (length !== count * size)
    throw new Error(
      `The draw "${id.label}" needs room for ${String(count)} x ${String(size)} numbers; the output holds ${String(length)}. Pass an array of exactly replicas * size.`,
    );
  const counter = new Uint32Array(4);
  counter[2] = step;
  counter[3] = hash;
  return { ...words, counter, words: new Uint32Array(4) };
}

function requireWord(name: string, value: number, max = 0xffffffff): void {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw new Error(
      `The ${name} of a random stream must be a whole number from 0 to ${String(max)}, not ${String(value)}.`,
    );
}

/**
 * Uniforms (2 k + 1) / 2^24, k = 0, ..., 2^23 - 1: float32 numbers without rounding, strictly inside (0, 1),
 * symmetric about 1/2. Shape (replicas, size).
 */
export function fillUniform(out: Float32Array, id: StreamId, size: number): void {
  const { key0, key1, counter, words, first, count } = openStream(out.length, id, size, LANE.uniform);
  for (let r = 0; r < count; r++) {
    counter[1] = first + r;
    const base = r * size;
    for (let i = 0; i < size; i++) {
      if ((i & 3) === 0) {
        counter[0] = i >>> 2;
        philox4x32(counter, key0, key1, words);
      }
      out[base + i] = ((words[i & 3]! >>> 9) + 0.5) * 2 ** -23;
    }
  }
}

/** Standard normals by Box-Muller in float64, rounded to float32. Shape (replicas, size). */
export function fillNormal(out: Float32Array, id: StreamId, size: number): void {
  const { key0, key1, counter, words, first, count } = openStream(out.length, id, size, LANE.normal);
  const normal = new Float64Array(4);
  for (let r = 0; r < count; r++) {
    counter[1] = first + r;
    const base = r * size;
    for (let i = 0; i < size; i++) {
      if ((i & 3) === 0) {
        counter[0] = i >>> 2;
        philox4x32(counter, key0, key1, words);
        normalPair(words[0]!, words[1]!, normal, 0);
        if (i + 2 < size) normalPair(words[2]!, words[3]!, normal, 2);
      }
      out[base + i] = normal[i & 3]!;
    }
  }
}

/** Fair coins in {-1, +1}, one bit each. Shape (replicas, size). */
export function fillSigns(out: Float32Array, id: StreamId, size: number): void {
  const { key0, key1, counter, words, first, count } = openStream(out.length, id, size, LANE.signs);
  for (let r = 0; r < count; r++) {
    counter[1] = first + r;
    const base = r * size;
    for (let i = 0; i < size; i++) {
      if ((i & 127) === 0) {
        counter[0] = i >>> 7;
        philox4x32(counter, key0, key1, words);
      }
      out[base + i] = 1 - 2 * ((words[(i >>> 5) & 3]! >>> (i & 31)) & 1);
    }
  }
}

/**
 * Uniform integers in {0, ..., below - 1}, without bias; 1 <= below <= 2^31. Shape (replicas, size).
 * The high half of word * below, drawn again while the low half is below 2^32 mod below.
 * Source: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019), algorithm 5.
 */
export function fillIntegers(out: Int32Array, id: StreamId, size: number, below: number): void {
  if (!Number.isInteger(below) || below < 1 || below > 2 ** 31)
    throw new Error(
      `Integers below ${String(below)} were asked for; the bound must be a whole number from 1 to 2^31.`,
    );
  const { key0, key1, counter, words, first, count } = openStream(out.length, id, size, LANE.integers);
  const spare = new Uint32Array(4);
  for (let r = 0; r < count; r++) {
    counter[1] = first + r;
    const base = r * size;
    for (let i = 0; i < size; i++) {
      if ((i & 3) === 0) {
        counter[0] = i >>> 2;
        philox4x32(counter, key0, key1, words);
      }
      out[base + i] = unbiasedBelow(below, words[i & 3]!, i & 3, counter, key0, key1, spare);
    }
  }
}

/**
 * Uniformly random permutations of {0, ..., size - 1}, one a replica. Shape (replicas, size).
 * Fisher-Yates: for i = size - 1, ..., 1 swap entry i with entry j, j uniform on {0, ..., i}.
 * Source: D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm P.
 */
export function fillPermutation(out: Int32Array, id: StreamId, size: number): void {
  const { key0, key1, counter, words, first, count } = openStream(out.length, id, size, LANE.permutation);
  const spare = new Uint32Array(4);
  for (let r = 0; r < count; r++) {
    counter[1] = first + r;
    const base = r * size;
    for (let i = 0; i < size; i++) out[base + i] = i;
    for (let i = size - 1; i > 0; i--) {
      if (i === size - 1 || (i & 3) === 3) {
        counter[0] = i >>> 2;
        philox4x32(counter, key0, key1, words);
      }
      const j = unbiasedBelow(i + 1, words[i & 3]!, i & 3, counter, key0, key1, spare);
      const moved = out[base + i]!;
      out[base + i] = out[base + j]!;
      out[base + j] = moved;
    }
  }
}

/** The integer below `below` that `word` names, or the next lane's word at the same place, as often as needed. */
function unbiasedBelow(
  below: number,
  word: number,
  place: number,
  counter: Uint32Array,
  key0: number,
  key1: number,
  spare: Uint32Array,
): number {
  let candidate = word;
  for (let attempt = 1; ; attempt++) {
    const low = Math.imul(candidate, below) >>> 0;
    // 2^32 mod below < below, so the remainder is needed only in the rare case low < below.
    if (low >= below || low >= 2 ** 32 % below) return highProduct(candidate, below);
    philox4x32(counter, key0, (key1 + attempt) | 0, spare);
    candidate = spare[place]!;
  }
}

/** floor(a b / 2^32) for unsigned a < 2^32 and b <= 2^31. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16);
  const other = Math.imul(aLow, bHigh) + (middle & 0xffff);
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (other >>> 16)) | 0;
}

function openAnalysis(seed: number, label: string, count: number, lane: number): Stream {
  const id = { seed, firstReplica: ANALYSIS_REPLICA, replicas: 1, step: ANALYSIS_STEP, label };
  const stream = openStream(count, id, count, lane);
  stream.counter[1] = ANALYSIS_REPLICA;
  return stream;
}

/**
 * Uniforms in float64 for analysis code (bootstrap, Monte-Carlo oracles): (2 k + 1) / 2^53 with 52 random bits k,
 * strictly inside (0, 1). Shape (count). The first numbers do not depend on `count`.
 */
export function uniforms(seed: number, label: string, count: number): Float64Array {
  const { key0, key1, counter, words } = openAnalysis(seed, label, count, LANE.uniform64);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if ((i & 1) === 0) {
      counter[0] = i >>> 1;
      philox4x32(counter, key0, key1, words);
    }
    const at = (i & 1) * 2;
    out[i] = ((words[at]! >>> 6) * 2 ** 26 + (words[at + 1]! >>> 6) + 0.5) * 2 ** -52;
  }
  return out;
}

/** Standard normals in float64 for analysis code, by Box-Muller. Shape (count). */
export function normals(seed: number, label: string, count: number): Float64Array {
  const { key0, key1, counter, words } = openAnalysis(seed, label, count, LANE.normal64);
  const out = new Float64Array(count);
  const normal = new Float64Array(4);
  for (let i = 0; i < count; i++) {
    if ((i & 3) === 0) {
      counter[0] = i >>> 2;
      philox4x32(counter, key0, key1, words);
      normalPair(words[0]!, words[1]!, normal, 0);
      normalPair(words[2]!, words[3]!, normal, 2);
    }
    out[i] = normal[i & 3]!;
  }
  return out;
}

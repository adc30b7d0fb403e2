/**
 * The (learning rate, batch size) pairs that the linear-scaling experiment runs side by side, as multiples of the
 * chosen pair. All but the last two have the same ratio learning rate / batch size, so the same temperature.
 */
import { meanExit } from "@theory/exit-time";
import { cachedExitLaw } from "./cached-law";
import { AUTHORS_WELLS, ridgeOf } from "./landscape";

export interface Pair {
  readonly name: string;
  readonly rate: number;
  readonly batch: number;
}

export const PAIRS = [
  { name: "η, B", rate: 1, batch: 1 },
  { name: "2η, 2B", rate: 2, batch: 2 },
  { name: "4η, 4B", rate: 4, batch: 4 },
  { name: "2η, 4B/3", rate: 2, batch: 4 / 3 },
  { name: "2η, B", rate: 2, batch: 1 },
] as const satisfies readonly Pair[];

export const PAIR_NAMES = PAIRS.map((pair) => pair.name);
export type PairName = (typeof PAIRS)[number]["name"];

/** Component number of a pair. */
export const pairIndex = (name: PairName): number => PAIRS.findIndex((pair) => pair.name === name);

/** Curvature of the well, and its ends: the steep direction of the two wells. */
export const CURVATURE = AUTHORS_WELLS.steep;
export const ENDS = ridgeOf(AUTHORS_WELLS);

/**
 * Variance of one sample's gradient along the steep direction. At learning rate 5e-4 and batch size 1 it makes the
 * temperature eta Sigma / (2 B) equal to 1, so that the barrier of 6.6 is crossed after a few units of time.
 */
export const SAMPLE_VARIANCE = 4000;

export interface PairSettings {
  readonly learningRate: number;
  readonly batchSize: number;
  /** Factor by which one noiseless update multiplies the position: 1 - eta h. */
  readonly shrink: number;
  /** Standard deviation of one update's noise: eta sqrt(Sigma / B). */
  readonly spread: number;
  /** eta Sigma / (2 B). */
  readonly temperature: number;
}

interface Base {
  readonly learningRate: number;
  readonly batchSize: number;
}

export function settingsOf(name: PairName, base: Base): PairSettings {
  const pair = PAIRS[pairIndex(name)] ?? PAIRS[0];
  const learningRate = base.learningRate * pair.rate;
  const batchSize = base.batchSize * pair.batch;
  return {
    learningRate,
    batchSize,
    shrink: 1 - learningRate * CURVATURE,
    spread: learningRate * Math.sqrt(SAMPLE_VARIANCE / batchSize),
    temperature: (learningRate * SAMPLE_VARIANCE) / (2 * batchSize),
  };
}

/**
 * Updates of the chosen pair in one row of the recording: about 0.05 units of time, and a multiple of 4 so that every
 * pair makes a whole number of updates in the same time.
 */
export const updatesPerRow = (learningRate: number): number =>
  4 * Math.max(1, Math.round(0.05 / (4 * learningRate)));

/** Time between two rows. */
export const rowTime = (base: Base): number => updatesPerRow(base.learningRate) * base.learningRate;

/** Exact mean of the exit time cut off at row `row` (never with row = Infinity), in units of time. */
export function exactExitTime(name: PairName, base: Base, row = Infinity): number {
  const { learningRate, shrink, spread } = settingsOf(name, base);
  const law = cachedExitLaw({ shrink, spread, ahead: ENDS.ahead, behind: ENDS.behind });
  const updates = row === Infinity ? row : Math.round((row * rowTime(base)) / learningRate);
  return learningRate * meanExit(law, updates);
}

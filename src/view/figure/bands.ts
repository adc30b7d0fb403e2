import { columnOf, type Recording } from "@contract";
import { quantileOfSorted } from "@numerics/statistics";

/** A curve over steps with a band: what a line mark needs of a series. */
export interface Band {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly band: { readonly low: Float64Array; readonly high: Float64Array };
}
export type Centre = "mean" | "median";

/** The band holds the middle four fifths of the replicas. */
const LOW = 0.1;
const HIGH = 0.9;

interface Reduced {
  /** Number of rows reduced, and the step of each. */
  rows: number;
  steps: Float64Array;
  centre: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

export interface BandReducer {
  /** The band of all rows of the recording; only rows not seen before are computed. */
  readonly reduce: (recording: Recording) => Band;
  /** How many rows have been computed so far, in all. */
  readonly computed: () => number;
}

/** What makes two recordings the same run up to its live changes: equal ones have equal values at equal steps. */
const runOf = ({ spec, backend, replicas }: Recording): string =>
  JSON.stringify([spec.experiment, spec.params, spec.seed, replicas, backend]);

/** First step at which runs with these changes can differ. */
function firstDifference(a: Recording["spec"]["changes"], b: Recording["spec"]["changes"]): number {
  if (a === b) return Infinity;
  const only = (of: typeof a, than: typeof a): number[] =>
    of.flatMap((change) =>
      than.some(
        (other) => other.step === change.step && other.name === change.name && other.value === change.value,
      )
        ? []
        : [change.step],
    );
  return Math.min(Infinity, ...only(a, b), ...only(b, a));
}

/**
 * Reduces one component of a series over the replicas, row by row as rows arrive: its mean or median, and the 10 % and
 * 90 % quantiles (type 7) over the replicas that are still finite at that row. Replicas that diverged are left out from
 * the step at which they did; a row with none left is NaN, a gap in the curve.
 */
export function bandReducer(series: string, component: number, centre: Centre): BandReducer {
  let run = "";
  let changes: Recording["spec"]["changes"] = [];
  let known: Reduced = emptyRows(0);
  let buffer = new Float64Array(0);
  let computed = 0;

  /** Keeps of the rows already reduced those that this recording still has: a long one drops rows as it is thinned. */
  function keepOnly(recording: Recording): void {
    const from = firstDifference(changes, recording.spec.changes);
    let agree = 0;
    while (
      agree < known.rows &&
      agree < recording.rows &&
      known.steps[agree] === recording.steps[agree] &&
      (recording.steps[agree] ?? 0) < from
    )
      agree++;
    if (agree === known.rows) return;
    const kept = emptyRows(Math.max(recording.rows, 64));
    const old = known;
    let i = 0;
    for (let row = 0; row < recording.rows; row++) {
      const step = recording.steps[row] ?? NaN;
      while (i < old.rows && (old.steps[i] ?? NaN) < step) i++;
      if (i >= old.rows || old.steps[i] !== step || step >= from) break;
      for (const part of PARTS) kept[part][row] = old[part][i] ?? NaN;
      kept.rows++;
    }
    known = kept;
  }

  function reduceRow(recording: Recording, row: number): void {
    const { k, data } = columnOf(recording, series);
    const { replicas, divergedAt } = recording;
    const step = recording.steps[row] ?? NaN;
    if (buffer.length < replicas) buffer = new Float64Array(replicas);
    let count = 0;
    let sum = 0;
    for (let r = 0; r < replicas; r++) {
      const value = data[(row * replicas + r) * k + component] ?? NaN;
      const diverged = divergedAt[r] ?? -1;
      if (!Number.isFinite(value) || (diverged >= 0 && diverged <= step)) continue;
      buffer[count++] = value;
      sum += value;
    }
    const alive = buffer.subarray(0, count).sort();
    known.steps[row] = step;
    known.low[row] = quantileOfSorted(alive, LOW);
    known.high[row] = quantileOfSorted(alive, HIGH);
    known.centre[row] = centre === "mean" ? sum / count : quantileOfSorted(alive, 0.5);
    computed++;
  }

  return {
    computed: () => computed,
    reduce(recording) {
      const id = runOf(recording);
      if (id !== run) known = emptyRows(0);
      else keepOnly(recording);
      run = id;
      changes = recording.spec.changes;
      if (known.steps.length < recording.rows) known = grownRows(known, Math.max(64, 2 * recording.rows));
      for (let row = known.rows; row < recording.rows; row++) reduceRow(recording, row);
      known.rows = recording.rows;
      const upTo = (values: Float64Array): Float64Array => values.subarray(0, known.rows);
      return {
        x: upTo(known.steps),
        y: upTo(known.centre),
        band: { low: upTo(known.low), high: upTo(known.high) },
      };
    },
  };
}

const PARTS = ["steps", "centre", "low", "high"] as const;

const emptyRows = (length: number): Reduced => ({
  rows: 0,
  steps: new Float64Array(length),
  centre: new Float64Array(length),
  low: new Float64Array(length),
  high: new Float64Array(length),
});

/** Drawings made before keep their own arrays: these are copies. */
function grownRows(old: Reduced, length: number): Reduced {
  const grown = emptyRows(length);
  for (const part of PARTS) grown[part].set(old[part].subarray(0, old.rows));
  grown.rows = old.rows;
  return grown;
}

/** More curves than a lesson draws; the one used longest ago makes room. */
const MOST = 64;
const reducers = new Map<string, BandReducer>();

/** Mean or median of a series with its 10–90 % band, ready to be spread into a line mark. Rows reduced once are kept. */
export function bandOf(recording: Recording, series: string, component = 0, centre: Centre = "mean"): Band {
  if (recording.rows === 0)
    return {
      x: new Float64Array(0),
      y: new Float64Array(0),
      band: { low: new Float64Array(0), high: new Float64Array(0) },
    };
  const key = JSON.stringify([recording.spec.experiment, series, component, centre]);
  const reducer = reducers.get(key) ?? bandReducer(series, component, centre);
  reducers.delete(key);
  reducers.set(key, reducer);
  const oldest = reducers.keys().next();
  if (reducers.size > MOST && !oldest.done) reducers.delete(oldest.value);
  return reducer.reduce(recording);
}

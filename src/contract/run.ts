import type { ParamSchema, ParamValue, ParamValues } from "./params";

/** `<lesson>/<name>`: the path of a definition is its identity. */
export type ExperimentId = `${string}/${string}`;

/** A live parameter set to `value` just before the update that makes step `step`. */
export interface Change {
  readonly step: number;
  readonly name: string;
  readonly value: ParamValue;
}

/** All that determines a run's numbers. Its canonical text is the address, the store key and the heading of an error report. */
export interface RunSpec {
  readonly experiment: ExperimentId;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly seed: number;
  readonly replicas: number;
  readonly changes: readonly Change[];
}

export type Outcome = "finished" | "stopped" | "diverged" | "failed";

/** Largest seed: the generator's key holds 32 bits of it. */
export const MAX_SEED = 0xffffffff;

/** One series of a recording: `data[(row * replicas + replica) * k + component]`. */
export interface Column {
  readonly k: number;
  readonly data: Float32Array | Float64Array;
}

/** The table of rows that a run produced. Row i belongs to step `steps[i]`; row 0 is the initial state. */
export interface Recording {
  readonly spec: RunSpec;
  /** Which TensorFlow.js backend computed it ("wasm", "cpu"). */
  readonly backend: string;
  readonly rows: number;
  /** How many replicas the columns hold. */
  readonly replicas: number;
  readonly steps: Float64Array;
  readonly columns: Readonly<Record<string, Column>>;
  /** Every `stride`-th step was kept (1 = all); grows when a long run outgrows the memory limit. */
  readonly stride: number;
  /** Step at which each replica went non-finite, or -1. */
  readonly divergedAt: Int32Array;
}

/** Typed access to one row: values of each series, (R) or (R, k) flattened. */
export type Row = Readonly<Record<string, ArrayLike<number>>>;

export function columnOf(recording: Recording, series: string): Column {
  const column = recording.columns[series];
  if (!column)
    throw new Error(
      `The recording of ${recording.spec.experiment} has no series "${series}"; it has ${Object.keys(recording.columns).join(", ")}.`,
    );
  return column;
}

/** Values of `series` at row `row`, component `component`, one number a replica. */
export function valuesAt(
  recording: Recording,
  series: string,
  row = recording.rows - 1,
  component = 0,
): Float64Array {
  const { k, data } = columnOf(recording, series);
  if (row < 0 || row >= recording.rows)
    throw new Error(`Row ${String(row)} asked of a recording with ${String(recording.rows)} rows.`);
  const out = new Float64Array(recording.replicas);
  for (let r = 0; r < out.length; r++) out[r] = data[(row * recording.replicas + r) * k + component] ?? NaN;
  return out;
}

/** Index of the last row whose step is at most `step`, or -1. */
export function rowOfStep(recording: Recording, step: number): number {
  let low = 0;
  let high = recording.rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recording.steps[middle] ?? Infinity) <= step) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Mean of `series` over the rows with `from <= step <= to`, in float64, one number a replica. */
export function timeAverage(
  recording: Recording,
  series: string,
  from: number,
  to = Infinity,
  component = 0,
): Float64Array {
  const { k, data } = columnOf(recording, series);
  const out = new Float64Array(recording.replicas);
  let count = 0;
  for (let row = 0; row < recording.rows; row++) {
    const step = recording.steps[row] ?? NaN;
    if (step < from || step > to) continue;
    count++;
    const base = row * recording.replicas;
    for (let r = 0; r < out.length; r++) out[r] = (out[r] ?? 0) + (data[(base + r) * k + component] ?? NaN);
  }
  return out.map((sum) => sum / count);
}

/** A parameter schema and limits, enough to check a spec against. */
export interface SpecSchema {
  readonly params: ParamSchema;
  readonly replicas: { readonly default: number; readonly max: number };
}

/** Parameters in force at `step`: the spec's, with the live changes made up to then. */
export function presentParamsOf<P extends ParamSchema>(spec: RunSpec, step = Infinity): ParamValues<P> {
  const params: Record<string, ParamValue> = { ...spec.params };
  for (const change of spec.changes) if (change.step <= step) params[change.name] = change.value;
  return params as ParamValues<P>; // checked when the spec was read
}

import type { AnyExperiment, Column, Recording, RunSpec } from "@contract";
import { execute } from "./execute";
import type { Part } from "./pool-protocol";
import type { Chunk } from "./recording";
import type { Engine } from "./tensorflow";

/** Rows are taken out of a running experiment this often; it bounds what is held twice. */
const ROWS_AT_ONCE = 64;

type Numbers = Float32Array | Float64Array;
const room = (like: Numbers, length: number): Numbers =>
  like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);

/** Tables of exactly the rows that a run can have: claims and sweeps need every row, and no more memory than that. */
function table(rows: number, keep: readonly string[] | null) {
  const steps = new Float64Array(rows);
  const columns = new Map<string, { readonly k: number; readonly data: Numbers; filled: number }>();
  let count = 0;
  return {
    append(chunk: Chunk): void {
      steps.set(chunk.steps, count);
      count += chunk.steps.length;
      for (const [name, { k, data }] of Object.entries(chunk.columns)) {
        if (keep && !keep.includes(name)) continue;
        let column = columns.get(name);
        if (!column) {
          column = { k, data: room(data, (data.length / chunk.steps.length) * rows), filled: 0 };
          columns.set(name, column);
        }
        column.data.set(data, column.filled);
        column.filled += data.length;
      }
    },
    taken: (): { readonly steps: Float64Array; readonly columns: Readonly<Record<string, Column>> } => ({
      steps: steps.subarray(0, count),
      columns: Object.fromEntries(
        [...columns].map(([name, { k, data, filled }]) => [name, { k, data: data.subarray(0, filled) }]),
      ),
    }),
  };
}

/** Computes replicas [first, first + count) of a run from beginning to end. Throws where the experiment fails. */
export function computeSlice(
  { tf, backend }: Engine,
  experiment: AnyExperiment,
  {
    spec,
    first = 0,
    count = spec.replicas - first,
    keep = null,
  }: {
    readonly spec: RunSpec;
    readonly first?: number;
    readonly count?: number;
    readonly keep?: readonly string[] | null;
  },
  progress: (share: number) => void = () => undefined,
): Part {
  const execution = execute({ tf, experiment, spec, first, count });
  const rows = table(execution.steps + 1, keep);
  const take = (): void => {
    const chunk = execution.buffer.take(execution.divergedAt);
    if (chunk) rows.append(chunk);
  };
  try {
    while (!execution.end) {
      execution.advance();
      progress(execution.step / execution.steps);
      if (execution.buffer.rows >= ROWS_AT_ONCE) take();
    }
    take();
    if (execution.end.outcome === "failed") throw new Error(execution.end.message ?? "The run failed.");
    return { first, count, backend, ...rows.taken(), divergedAt: execution.divergedAt.slice() };
  } finally {
    execution.dispose();
  }
}

/** A recording put together from parts, and the names of the series that were looked at. */
export interface Merged {
  readonly recording: Recording;
  readonly touched: ReadonlySet<string>;
}

/**
 * One recording of all replicas, the same however they were divided. A part whose replicas have all diverged ends
 * early, so what a replica shows after it diverged is left out (NaN) in every part. Columns are put together when they
 * are first asked for.
 */
export function mergeParts(spec: RunSpec, parts: readonly Part[]): Merged {
  const replicas = parts.reduce((sum, part) => sum + part.count, 0);
  const longest = parts.reduce<Part | undefined>(
    (best, part) => (best && best.steps.length >= part.steps.length ? best : part),
    undefined,
  );
  if (!longest) throw new Error("A recording needs at least one part.");
  const rows = longest.steps.length;
  const divergedAt = new Int32Array(replicas);
  for (const part of parts) divergedAt.set(part.divergedAt, part.first);
  const touched = new Set<string>();
  const columns: Record<string, Column> = {};
  for (const name of Object.keys(longest.columns)) {
    let merged: Column | null = null;
    Object.defineProperty(columns, name, {
      enumerable: true,
      get: (): Column => {
        touched.add(name);
        return (merged ??= mergeColumn(name, parts, rows, replicas));
      },
    });
  }
  const recording: Recording = {
    spec: { ...spec, replicas },
    backend: longest.backend,
    rows,
    replicas,
    steps: longest.steps,
    columns,
    stride: 1,
    divergedAt,
  };
  return { recording, touched };
}

function mergeColumn(name: string, parts: readonly Part[], rows: number, replicas: number): Column {
  const sample = parts[0]?.columns[name];
  if (!sample) throw new Error(`A part of the run lacks the series "${name}".`);
  const { k } = sample;
  const out = room(sample.data, rows * replicas * k);
  for (const part of parts) {
    const from = part.columns[name]?.data;
    if (!from) throw new Error(`A part of the run lacks the series "${name}".`);
    const width = part.count * k;
    for (let row = 0; row < rows; row++) {
      const at = (row * replicas + part.first) * k;
      if (row < part.steps.length) out.set(from.subarray(row * width, (row + 1) * width), at);
      else out.fill(NaN, at, at + width);
    }
    part.divergedAt.forEach((step, r) => {
      if (step < 0) return;
      for (let row = part.steps.length - 1; row >= 0 && (part.steps[row] ?? 0) > step; row--) {
        const at = (row * replicas + part.first + r) * k;
        out.fill(NaN, at, at + k);
      }
    });
  }
  return { k, data: out };
}

import type { Column, Recording, RunSpec } from "@contract";

type Numbers = Float32Array | Float64Array;
const RealType = { float32: Float32Array, float64: Float64Array } as const;

/** A batch of rows on its way from a worker to the page. `data` is laid out as in `Column`. */
export interface Chunk {
  readonly steps: Float64Array;
  readonly columns: Readonly<Record<string, Column>>;
  readonly divergedAt: Int32Array;
}

/** Default limit of a recording's memory: enough for every lesson's defaults unthinned, little enough for a phone. */
export const MAX_RECORDING_BYTES = 48 * 2 ** 20;

function grown(data: Numbers, length: number): Numbers {
  const larger = new RealType[data instanceof Float32Array ? "float32" : "float64"](length);
  larger.set(data);
  return larger;
}

/** Rows gathered one at a time, handed over as chunks. */
export interface RowBuffer {
  readonly rows: number;
  readonly push: (step: number, values: Readonly<Record<string, Numbers>>) => void;
  /** All rows since the last call, or null if there are none. */
  readonly take: (divergedAt: Int32Array) => Chunk | null;
}

export function rowBuffer(replicas: number): RowBuffer {
  let steps: number[] = [];
  let columns = new Map<string, { k: number; width: number; data: Numbers }>();
  return {
    get rows() {
      return steps.length;
    },
    push(step, values) {
      const row = steps.length;
      for (const [name, value] of Object.entries(values)) {
        let column = columns.get(name);
        if (!column) {
          const type = value instanceof Float32Array ? "float32" : "float64";
          column = {
            k: value.length / replicas,
            width: value.length,
            data: new RealType[type](value.length * 16),
          };
          columns.set(name, column);
        }
        if ((row + 1) * column.width > column.data.length)
          column.data = grown(column.data, column.data.length * 2);
        column.data.set(value, row * column.width);
      }
      steps.push(step);
    },
    take(divergedAt) {
      if (steps.length === 0) return null;
      const out: Record<string, Column> = {};
      for (const [name, { k, width, data }] of columns)
        out[name] = { k, data: data.slice(0, steps.length * width) };
      const chunk = { steps: Float64Array.from(steps), columns: out, divergedAt: divergedAt.slice() };
      steps = [];
      columns = new Map();
      return chunk;
    },
  };
}

/** Buffers of a chunk, to transfer rather than copy them. */
export const transferables = (chunk: Chunk): ArrayBuffer[] =>
  [chunk.steps, chunk.divergedAt, ...Object.values(chunk.columns).map((c) => c.data)].map(
    (array) => array.buffer as ArrayBuffer,
  );

/**
 * A recording that grows as chunks arrive and stays within `maxBytes`: beyond it every other row is dropped and from
 * then on only every `stride`-th step is kept, so the whole run stays visible at a coarser grain. The last row of a run
 * is always kept.
 */
export interface RecordingBuilder {
  readonly append: (chunk: Chunk) => void;
  /** Drops the rows after `step`, to go on from a checkpoint. */
  readonly truncate: (step: number) => void;
  /** The rows so far; the arrays are views that later chunks do not overwrite. */
  readonly view: (spec: RunSpec, backend: string) => Recording;
}

export function recordingBuilder(replicas: number, maxBytes = MAX_RECORDING_BYTES): RecordingBuilder {
  let stride = 1;
  let rows = 0;
  let lastIsExtra = false; // the newest row is off the stride, kept only until a newer one comes
  let steps: Float64Array = new Float64Array(64);
  let divergedAt = new Int32Array(replicas).fill(-1);
  const columns = new Map<string, { k: number; width: number; data: Numbers }>();

  const bytesPerRow = (): number =>
    [...columns.values()].reduce((sum, c) => sum + c.width * c.data.BYTES_PER_ELEMENT, 8);

  function thin(): void {
    stride *= 2;
    let kept = 0;
    const nextSteps = new Float64Array(steps.length);
    const sources: number[] = [];
    for (let row = 0; row < rows; row++)
      if ((steps[row] ?? 0) % stride === 0 || row === rows - 1) {
        nextSteps[kept++] = steps[row] ?? 0;
        sources.push(row);
      }
    for (const column of columns.values()) {
      const next = grown(column.data.subarray(0, 0), column.data.length);
      sources.forEach((row, i) => {
        next.set(column.data.subarray(row * column.width, (row + 1) * column.width), i * column.width);
      });
      column.data = next; // a new array: views handed out earlier stay as they were
    }
    steps = nextSteps;
    rows = kept;
    lastIsExtra = (steps[rows - 1] ?? 0) % stride !== 0;
  }

  function room(needed: number): void {
    if (needed <= steps.length) return;
    const capacity = Math.max(needed, steps.length * 2);
    steps = grown(steps, capacity) as Float64Array;
    for (const column of columns.values()) column.data = grown(column.data, capacity * column.width);
  }

  return {
    append(chunk) {
      divergedAt = chunk.divergedAt.slice();
      for (const [name, { k, data }] of Object.entries(chunk.columns))
        if (!columns.has(name)) {
          const empty = data instanceof Float32Array ? new Float32Array(0) : new Float64Array(0);
          columns.set(name, { k, width: k * replicas, data: grown(empty, steps.length * k * replicas) });
        }
      if (stride === 1 && (rows + chunk.steps.length) * bytesPerRow() <= maxBytes) {
        // Every row is kept: the chunk is copied in one go.
        room(rows + chunk.steps.length);
        steps.set(chunk.steps, rows);
        for (const [name, { data }] of Object.entries(chunk.columns)) {
          const column = columns.get(name);
          column?.data.set(data, rows * column.width);
        }
        rows += chunk.steps.length;
        return;
      }
      for (let i = 0; i < chunk.steps.length; i++) {
        const step = chunk.steps[i] ?? 0;
        const onStride = step % stride === 0;
        if (!onStride && i < chunk.steps.length - 1) continue;
        if (lastIsExtra) {
          rows--;
          // A fresh copy, so that a view which shows the extra row keeps showing it.
          for (const column of columns.values()) column.data = column.data.slice();
          steps = steps.slice();
        }
        room(rows + 1);
        steps[rows] = step;
        for (const [name, { data }] of Object.entries(chunk.columns)) {
          const column = columns.get(name);
          if (column)
            column.data.set(data.subarray(i * column.width, (i + 1) * column.width), rows * column.width);
        }
        rows++;
        lastIsExtra = !onStride;
        if (rows * bytesPerRow() > maxBytes && rows > 2) thin();
      }
    },
    truncate(step) {
      while (rows > 0 && (steps[rows - 1] ?? 0) > step) rows--;
      lastIsExtra = rows > 0 && (steps[rows - 1] ?? 0) % stride !== 0;
      divergedAt = divergedAt.map((at) => (at > step ? -1 : at));
      for (const column of columns.values()) column.data = column.data.slice();
      steps = steps.slice();
    },
    view(spec, backend) {
      const out: Record<string, Column> = {};
      for (const [name, { k, width, data }] of columns)
        out[name] = { k, data: data.subarray(0, rows * width) };
      return {
        spec,
        backend,
        rows,
        replicas,
        steps: steps.subarray(0, rows),
        columns: out,
        stride,
        divergedAt: divergedAt.slice(),
      };
    },
  };
}

/** A recording without rows: what figures draw from before the first run. */
export function emptyRecording(spec: RunSpec): Recording {
  return recordingBuilder(spec.replicas).view(spec, "");
}

import type { Column, Recording } from "@contract";
import { experimentOf } from "../../runtime/spec";
import { t } from "../../words/words";
import type { Note, Rehearsed } from "./lecture-store";

/** A lecturer's preparation of one lesson: settings, recordings, notes. It travels as one file. */
export interface LectureSet {
  readonly lesson: string;
  /** Specs that the experiments are set to. */
  readonly specs: readonly string[];
  readonly notes: readonly Note[];
  readonly rehearsed: readonly Rehearsed[];
}

const FORMAT = "learning-theory-lecture";
const VERSION = 1;

interface SeriesHead {
  readonly name: string;
  readonly k: number;
  readonly type: "float32" | "float64";
}
interface RunHead extends Omit<Rehearsed, "recording"> {
  readonly recording: Omit<Recording, "steps" | "columns" | "divergedAt">;
  readonly series: readonly SeriesHead[];
}
interface Head extends Omit<LectureSet, "rehearsed"> {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly runs: readonly RunHead[];
}

const through = (
  data: BlobPart[],
  way: ReadableWritablePair<BufferSource, BufferSource>,
): Promise<ArrayBuffer> =>
  new Response(
    new Blob(data)
      .stream()
      .pipeThrough(way as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>),
  ).arrayBuffer();

/** The set as a file: a length, a description as JSON, then the numbers as they lie in memory; compressed. */
export async function toFile(set: LectureSet): Promise<Blob> {
  const numbers: BlobPart[] = [];
  const runs = set.rehearsed.map(({ recording, ...run }): RunHead => {
    const { steps, columns, divergedAt, ...head } = recording;
    numbers.push(steps.slice(), divergedAt.slice());
    const series = Object.entries(columns).map(([name, { k, data }]): SeriesHead => {
      numbers.push(data.slice());
      return { name, k, type: data instanceof Float32Array ? "float32" : "float64" };
    });
    return { ...run, recording: head, series };
  });
  const { lesson, specs, notes } = set;
  const head: Head = { format: FORMAT, version: VERSION, lesson, specs, notes, runs };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint32Array([json.length]);
  const packed = await through([length, json, ...numbers], new CompressionStream("gzip"));
  return new Blob([packed], { type: "application/gzip" });
}

const isHead = (value: unknown): value is Head =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  value.format === FORMAT &&
  "runs" in value &&
  Array.isArray(value.runs) &&
  "notes" in value &&
  Array.isArray(value.notes) &&
  "specs" in value &&
  Array.isArray(value.specs) &&
  "lesson" in value &&
  typeof value.lesson === "string";

/** Reads such a file. Throws a sentence that says what is wrong with it. */
export async function fromFile(file: Blob): Promise<LectureSet> {
  let bytes: ArrayBuffer;
  let head: unknown;
  try {
    bytes = await through([await file.arrayBuffer()], new DecompressionStream("gzip"));
    const [length = 0] = new Uint32Array(bytes, 0, 1);
    head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
  } catch {
    throw new Error(t("lecture.none"));
  }
  if (!isHead(head)) throw new Error(t("lecture.none"));
  if (head.version > VERSION) throw new Error(t("lecture.newer"));
  let at = 4 + (new Uint32Array(bytes, 0, 1)[0] ?? 0);
  const next = (count: number, width: number): ArrayBuffer => {
    const end = at + count * width;
    if (!(count >= 0) || end > bytes.byteLength) throw new Error(t("lecture.cut"));
    const part = bytes.slice(at, end); // a copy of its own, aligned whatever lies before it
    at = end;
    return part;
  };
  const rehearsed = head.runs.map(({ series, recording, ...run }): Rehearsed => {
    const { rows, replicas } = recording;
    const steps = new Float64Array(next(rows, 8));
    const divergedAt = new Int32Array(next(replicas, 4));
    const columns: Record<string, Column> = {};
    for (const { name, k, type } of series) {
      const count = rows * replicas * k;
      columns[name] = {
        k,
        data: type === "float32" ? new Float32Array(next(count, 4)) : new Float64Array(next(count, 8)),
      };
    }
    return { ...run, recording: { ...recording, steps, divergedAt, columns } };
  });
  const { lesson, specs, notes } = head;
  return { lesson, specs: specs.filter((text) => experimentOf(text) !== null), notes, rehearsed };
}

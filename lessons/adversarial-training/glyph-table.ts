/** Layout of what the digits experiment records: accuracies by training and attack, and one image under attack. */
import { columnOf, valuesAt, type Recording } from "@contract";
import { GLYPH_CLASSES, GLYPH_PIXELS } from "@learning/glyph-digits";
import { METHODS, type Method } from "./glyph-training";

/** Attacks of the table; radius 0 is the clean image. */
export const COLUMNS = [
  { kind: "PGD", radius: 0 },
  { kind: "PGD", radius: 0.025 },
  { kind: "PGD", radius: 0.05 },
  { kind: "PGD", radius: 0.1 },
  { kind: "PGD", radius: 0.15 },
  { kind: "PGD", radius: 0.2 },
  { kind: "PGD", radius: 0.5 },
  { kind: "FGSM", radius: 0.1 },
] as const;
export type Column = (typeof COLUMNS)[number];

export const columnName = ({ kind, radius }: Column): string =>
  radius === 0 ? "clean" : `${kind} ${String(radius)}`;

/** Names of the table's entries, method by method. */
export const TABLE: readonly string[] = METHODS.flatMap((method) =>
  COLUMNS.map((column) => `${method}: ${columnName(column)}`),
);

/** Accuracies of `method` under `kind` attack of `radius` at a row, one number a replica. */
export function accuraciesOf(
  recording: Recording,
  method: Method,
  kind: Column["kind"],
  radius: number,
  row?: number,
): Float64Array {
  const column = COLUMNS.findIndex((c) => c.kind === kind && c.radius === radius);
  if (column < 0) throw new Error(`The table has no column ${kind} ${String(radius)}.`);
  return valuesAt(recording, "table", row, METHODS.indexOf(method) * COLUMNS.length + column);
}

export const VIEWED_METHODS = ["natural", "PGD"] as const;
export type ViewedMethod = (typeof VIEWED_METHODS)[number];
export const VIEWED_RADII = [0.025, 0.05, 0.1, 0.15, 0.2] as const;
export type ViewedRadius = "0.025" | "0.05" | "0.1" | "0.15" | "0.2";

/** What the picture shows of replica 0: the image, its change, and the logits before and after. */
export interface View {
  readonly image: Float64Array;
  readonly shift: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

function block(recording: Recording, series: string, from: number, size: number): Float64Array {
  const { k, data } = columnOf(recording, series);
  const base = (recording.rows - 1) * recording.replicas * k + from;
  return Float64Array.from({ length: size }, (_, i) => data[base + i] ?? NaN);
}

export function viewOf(recording: Recording, method: ViewedMethod, radius: ViewedRadius): View {
  const m = VIEWED_METHODS.indexOf(method);
  const j = VIEWED_RADII.findIndex((r) => String(r) === radius);
  const logits = (which: number): Float64Array =>
    block(recording, "logits", (m * (1 + VIEWED_RADII.length) + which) * GLYPH_CLASSES, GLYPH_CLASSES);
  return {
    image: block(recording, "image", 0, GLYPH_PIXELS),
    shift: block(recording, "shifts", (m * VIEWED_RADII.length + j) * GLYPH_PIXELS, GLYPH_PIXELS),
    before: logits(0),
    after: logits(1 + j),
  };
}

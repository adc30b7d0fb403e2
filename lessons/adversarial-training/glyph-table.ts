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
export const VIEWED_NAMES: Readonly<Record<ViewedMethod, string>> = {
  natural: "trained on clean images",
  PGD: "trained by PGD",
};
/** Radii at which the image shown is attacked: 0, 0.01, ..., 0.2. */
export const VIEWED_RADII: readonly number[] = Array.from({ length: 21 }, (_, j) => j / 100);
/** Number of the viewed radius nearest to this one. */
export const nearestViewed = (radius: number): number =>
  Math.max(0, Math.min(VIEWED_RADII.length - 1, Math.round(100 * radius)));

/** What a picture shows of replica 0: the image, its change at a radius, and the logits of the changed image. */
export interface View {
  readonly radius: number;
  readonly image: Float64Array;
  readonly shift: Float64Array;
  readonly logits: Float64Array;
  /** False as long as the attack has not been made, when change and logits are all 0. */
  readonly isAttacked: boolean;
}

function block(recording: Recording, series: string, from: number, size: number): Float64Array {
  const { k, data } = columnOf(recording, series);
  const base = (recording.rows - 1) * recording.replicas * k + from;
  return Float64Array.from({ length: size }, (_, i) => data[base + i] ?? NaN);
}

/** Probabilities of the classes. */
export function softmaxOf(logits: Float64Array): Float64Array {
  const largest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The class with the largest score, and its probability. */
export function readingOf(logits: Float64Array): { readonly digit: number; readonly share: number } {
  const shares = softmaxOf(logits);
  const share = Math.max(...shares);
  return { digit: shares.indexOf(share), share };
}

/** Score of a class less the largest of the others. */
export const leadOf = (logits: Float64Array, digit: number): number =>
  (logits[digit] ?? NaN) - Math.max(...logits.filter((_, c) => c !== digit));

/** Replica 0 at the last row. */
export function viewOf(recording: Recording, method: ViewedMethod, radius: number): View {
  const j = nearestViewed(radius);
  const at = VIEWED_METHODS.indexOf(method) * VIEWED_RADII.length + j;
  const logits = block(recording, "logits", at * GLYPH_CLASSES, GLYPH_CLASSES);
  return {
    radius: VIEWED_RADII[j] ?? NaN,
    image: block(recording, "image", 0, GLYPH_PIXELS),
    shift: block(recording, "shifts", at * GLYPH_PIXELS, GLYPH_PIXELS),
    logits,
    isAttacked: logits.some((logit) => logit !== 0),
  };
}

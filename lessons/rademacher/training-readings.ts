/** What claims and figures read from a training run. */
import { columnOf, valuesAt, type Recording } from "@contract";
import { depthRootBound, lipschitzOverMargin, spectralCore, type LayerNorms } from "@theory/norm-bounds";
import { KINDS } from "./experiments/true-and-coin-labels";
import { LEVEL_NAMES } from "./experiments/corrupted-labels";
import { UPDATES_PER_ROW } from "./training-run";

/** A label kind by its name in either experiment. */
export type Kind = string;

function componentOf(recording: Recording, kind: Kind): number {
  const names: readonly string[] = columnOf(recording, "trainError").k === KINDS.length ? KINDS : LEVEL_NAMES;
  return names.indexOf(kind);
}

const sampleSize = (recording: Recording): number => Number(recording.spec.params["n"]);

const read = (recording: Recording, series: string, kind: Kind, row?: number): Float64Array =>
  valuesAt(recording, series, row, componentOf(recording, kind));

/** Updates after which the training error was first found to be zero, one number a replica; NaN if it never was. */
export function updatesToFit(recording: Recording, kind: Kind): Float64Array {
  const first = new Float64Array(recording.replicas).fill(NaN);
  for (let row = 0; row < recording.rows; row++)
    read(recording, "trainError", kind, row).forEach((error, r) => {
      if (error === 0 && Number.isNaN(first[r])) first[r] = (recording.steps[row] ?? NaN) * UPDATES_PER_ROW;
    });
  return first;
}

/** Product of the two layers' Frobenius norms. */
export function frobeniusProduct(recording: Recording, kind: Kind, row?: number): Float64Array {
  const out = read(recording, "normOut", kind, row);
  return read(recording, "frobeniusIn", kind, row).map((norm, r) => norm * (out[r] ?? NaN));
}

/** Twice the depth-root bound over the smallest training margin; NaN while a label is wrong. A reading, no certificate. */
export function normReading(recording: Recording, kind: Kind, row?: number): Float64Array {
  const inputs = valuesAt(recording, "inputs", row);
  const margins = read(recording, "margin", kind, row);
  return frobeniusProduct(recording, kind, row).map((product, r) => {
    const margin = margins[r] ?? NaN;
    if (!(margin > 0)) return NaN;
    return (
      (2 *
        depthRootBound({
          layers: 2,
          frobeniusProduct: product,
          inputs: inputs[r] ?? NaN,
          n: sampleSize(recording),
        })) /
      margin
    );
  });
}

/** Norms of both layers for each replica; the second has one unit, so that its norms agree. */
function layersOf(recording: Recording, kind: Kind, row?: number): readonly (readonly LayerNorms[])[] {
  const spectral = read(recording, "spectralIn", kind, row);
  const group = read(recording, "groupIn", kind, row);
  return Array.from(read(recording, "normOut", kind, row), (norm, r) => [
    { spectral: spectral[r] ?? NaN, group: group[r] ?? NaN },
    { spectral: norm, group: norm },
  ]);
}

/** Core of the spectral bound, without its constants and logarithms. */
export function spectralReading(recording: Recording, kind: Kind, row?: number): Float64Array {
  const inputs = valuesAt(recording, "inputs", row);
  const margins = read(recording, "margin", kind, row);
  return Float64Array.from(layersOf(recording, kind, row), (layers, r) =>
    spectralCore(layers, { inputs: inputs[r] ?? NaN, margin: margins[r] ?? NaN, n: sampleSize(recording) }),
  );
}

/** Product of the spectral norms over the margin. */
export function lipschitzReading(recording: Recording, kind: Kind, row?: number): Float64Array {
  const margins = read(recording, "margin", kind, row);
  return Float64Array.from(layersOf(recording, kind, row), (layers, r) =>
    lipschitzOverMargin(layers, margins[r] ?? NaN),
  );
}

/** Powers of two from 2^-10 to 2^9, listed for the margin, and from 2^0 to 2^19, listed for the norms. */
const POWERS = 20;
const SMALLEST_MARGIN = -10;
/** Pairs of a listed norm product and a listed margin. */
export const LISTED_PAIRS = POWERS * POWERS;

/** Smallest listed norm product that is at least as large; NaN beyond the list. */
export function listedAbove(product: number): number {
  const power = Math.max(0, Math.ceil(Math.log2(product)));
  return power < POWERS ? 2 ** power : NaN;
}

/** Largest listed margin that is not larger; NaN below the list and for margins that are not positive. */
export function listedBelow(margin: number): number {
  const power = Math.min(SMALLEST_MARGIN + POWERS - 1, Math.floor(Math.log2(margin)));
  return power >= SMALLEST_MARGIN ? 2 ** power : NaN;
}

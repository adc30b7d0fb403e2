/** A learning rate that is divided once, at the first row that starts at or after a given update. */
import { integer, real } from "@contract";

export const dropFactor = real({
  tex: "k",
  meaning: "factor by which the learning rate is divided",
  default: 10,
  min: 1,
  max: 20,
});
export const dropAt = (update: number, max: number) =>
  integer({ tex: "t_0", meaning: "update at which the learning rate drops", default: update, min: 500, max });

export interface Drop {
  readonly learningRate: number;
  readonly dropFactor: number;
  readonly dropAt: number;
}

/** The first row with the smaller learning rate; row i makes the updates (i - 1) U + 1 to i U. */
export const firstRowAfter = ({ dropAt }: Drop, updatesPerRow: number): number =>
  Math.ceil(dropAt / updatesPerRow) + 1;

export const rateInRow = (p: Drop, row: number, updatesPerRow: number): number =>
  row < firstRowAfter(p, updatesPerRow) ? p.learningRate : p.learningRate / p.dropFactor;

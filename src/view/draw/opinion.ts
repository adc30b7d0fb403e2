/** What an answer says of one image: each model's probabilities over the replicas. Pure. */
import type { Answer } from "../../runtime/probe";

export interface ClassOpinion {
  readonly name: string;
  /** One probability for each replica that is finite. */
  readonly values: readonly number[];
  readonly mean: number;
}

export interface Opinion {
  readonly model: string;
  readonly classes: readonly ClassOpinion[];
  /** Index of the class with the largest mean probability; -1 where no replica is finite. */
  readonly best: number;
  /** Replicas of which this class is the most probable. */
  readonly votes: number;
  /** Replicas with a finite answer. */
  readonly replicas: number;
}

const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Probabilities by replica for one image; a replica that is not finite is left out. */
function rowsOf(
  answer: Answer,
  model: string,
  classes: number,
  image: number,
): readonly (readonly number[])[] {
  const all = answer.models[model];
  if (!all) return [];
  return Array.from({ length: answer.replicas }, (_, r) => {
    const from = (r * answer.count + image) * classes;
    return [...all.subarray(from, from + classes)];
  }).filter((row) => row.length === classes && row.every(Number.isFinite));
}

export function opinionOf(answer: Answer, model: string, classes: readonly string[], image = 0): Opinion {
  const rows = rowsOf(answer, model, classes.length, image);
  const opinions = classes.map((name, c) => {
    const values = rows.map((row) => row[c] ?? NaN);
    return { name, values, mean: meanOf(values) };
  });
  const best = rows.length === 0 ? -1 : largest(opinions.map(({ mean }) => mean));
  const votes = rows.filter((row) => largest(row) === best).length;
  return { model, classes: opinions, best, votes, replicas: rows.length };
}

/** How many of the images each replica puts into the class of their labels, for the images of one answer. */
export function rightOf(
  answer: Answer,
  model: string,
  classes: number,
  labels: ArrayLike<number>,
): readonly number[] {
  const all = answer.models[model] ?? new Float32Array(0);
  return Array.from({ length: answer.replicas }, (_, r) => {
    let right = 0;
    for (let i = 0; i < answer.count; i++) {
      const from = (r * answer.count + i) * classes;
      let best = 0;
      for (let c = 1; c < classes; c++) if ((all[from + c] ?? NaN) > (all[from + best] ?? NaN)) best = c;
      if (best === labels[i] && Number.isFinite(all[from + best])) right++;
    }
    return right;
  });
}

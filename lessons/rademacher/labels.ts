/** Tasks for the networks: a teacher's labels, some of them replaced by coin flips. */
import type { Rng, Tensorflow } from "@contract";
import { forKinds, teacherData, type Task } from "./network";

/** Fresh examples on which a network's error is measured. */
export const TEST_EXAMPLES = 500;

/** Standard error of an error rate p measured on the fresh examples. */
export const testStandardError = (p: number): number => Math.sqrt((p * (1 - p)) / TEST_EXAMPLES);

export interface LabelTask {
  /** Training task with one label kind for each corruption level: (R K, n, ...). */
  readonly task: Task;
  /** The teacher's labels on fresh examples, for each kind: (R K, 500, ...). */
  readonly fresh: Task;
}

/**
 * A replica's inputs with its teacher's labels, each replaced by a fair coin with probability q, for each level q. The
 * levels share inputs, coins and the order in which labels are replaced: more corruption replaces more of the same labels.
 */
export function labelTask(
  tf: Tensorflow,
  rng: Rng,
  { n, dim, levels }: { readonly n: number; readonly dim: number; readonly levels: readonly number[] },
): LabelTask {
  const kinds = levels.length;
  const teacher = rng.normal("teacher", [dim, 1]); // only its direction counts
  const { x, clean } = teacherData(tf, rng, "inputs", { count: n, dim, teacher });
  const fresh = teacherData(tf, rng, "fresh inputs", { count: TEST_EXAMPLES, dim, teacher });
  const coins = rng.signs("coins", [n, 1]);
  const order = rng.uniform("replaced", [n, 1]);
  const labels = levels.map((q) => tf.where(tf.less(order, q), coins, clean)); // (R, n, 1) each
  return {
    task: {
      x: forKinds(tf, x, kinds),
      labels: tf.reshape(tf.stack(labels, 1), [-1, n, 1]),
    },
    fresh: { x: forKinds(tf, fresh.x, kinds), labels: forKinds(tf, fresh.clean, kinds) },
  };
}

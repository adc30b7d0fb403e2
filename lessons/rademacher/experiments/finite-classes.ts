import {
  choice,
  experiment,
  scalar,
  vector,
  type Context,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { ramp } from "@learning/losses";

/** Sizes of the finite class, and numbers of inputs of the l1 ball: one a step. */
export const SIZES = [2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** Lengths n of the sign vectors. */
export const LENGTHS = [25, 100, 400] as const;
/** Examples of the l1 ball, and of the class of scores. */
export const BALL_EXAMPLES = 200;
export const SCORE_EXAMPLES = 100;

type Link = "ramp" | "modulus" | "square";

const params = {
  link: choice<Link>({
    tex: "\\phi",
    meaning: "function applied to the scores",
    default: "ramp",
    options: {
      ramp: "ramp loss (1-Lipschitz)",
      modulus: "modulus (1-Lipschitz)",
      square: "square (not Lipschitz)",
    },
  }),
};
export type FiniteClassesParams = ParamValues<typeof params>;

/** phi of the scores, and the largest slope it takes on them. */
function linked(
  tf: Tensorflow,
  link: Link,
  scores: Tensor,
): { readonly values: Tensor; readonly steepest: Tensor } {
  switch (link) {
    case "ramp":
      return { values: ramp.value(tf, scores), steepest: tf.scalar(1) };
    case "modulus":
      return { values: tf.abs(scores), steepest: tf.scalar(1) };
    case "square":
      return { values: tf.square(scores), steepest: tf.mul(2, tf.max(tf.abs(scores))) };
  }
}

/** R coin vectors; the classes are drawn once for all of them, afresh at each size. (R), `maximum` (R, 3). */
type Results = {
  readonly size: Tensor;
  readonly maximum: Tensor;
  readonly l1Ball: Tensor;
  readonly scores: Tensor;
  readonly losses: Tensor;
  readonly steepest: Tensor;
};
type State = { readonly row: number; readonly results: Results };

function measure({ tf, params: p, rng, replicas: R }: Context<typeof params>, row: number): Results {
  const N = SIZES[row] ?? 1;
  const coins = (name: string, n: number): Tensor => rng.signs(`coins ${name}`, [n]); // (R, n)
  /** Largest entry of coins times class / n over the class's columns. */
  const supremum = (signs: Tensor, vectors: Tensor): Tensor =>
    tf.max(tf.div(tf.matMul(signs, vectors), vectors.shape[0]), 1); // (R)

  const maxima = LENGTHS.map((n) => {
    const vectors = tf.squeeze(rng.shared.signs(`class ${String(n)}`, [n, N]), [0]); // (n, N)
    return supremum(coins(String(n), n), vectors);
  });
  const inputs = tf.squeeze(rng.shared.signs("l1 inputs", [BALL_EXAMPLES, N]), [0]); // (n, N)
  const scores = tf.squeeze(rng.shared.normal("scores", [SCORE_EXAMPLES, N]), [0]); // (n, N)
  const { values, steepest } = linked(tf, p.link, scores);
  const scoreCoins = coins("scores", SCORE_EXAMPLES); // (R, n)
  return {
    size: tf.fill([R], N),
    maximum: tf.stack(maxima, 1),
    // The supremum over the l1 ball is the largest entry in size of (1/n) sum sigma_i x_i.
    l1Ball: supremum(coins("l1", BALL_EXAMPLES), tf.concat([inputs, tf.neg(inputs)], 1)),
    scores: supremum(scoreCoins, scores),
    losses: supremum(scoreCoins, values),
    steepest: tf.mul(tf.ones([R]), steepest),
  };
}

export default experiment({
  title: "Finite classes and the l1 ball",
  params,
  series: {
    size: scalar({ tex: "N", meaning: "hypotheses in the class (inputs of the l1 ball)" }),
    maximum: vector({
      tex: "\\max_a\\tfrac1n\\sum\\sigma_ia_i",
      meaning: "largest correlation of a sign vector of the class with the coins",
      components: LENGTHS.map((n) => `n = ${String(n)}`),
    }),
    l1Ball: scalar({
      tex: "\\|\\tfrac1n\\sum\\sigma_ix_i\\|_\\infty",
      meaning: "largest correlation of a hypothesis of the l1 ball with the coins",
    }),
    scores: scalar({
      tex: "\\max_f\\tfrac1n\\sum\\sigma_if_i",
      meaning: "largest correlation of a hypothesis's scores with the coins",
    }),
    losses: scalar({
      tex: "\\max_f\\tfrac1n\\sum\\sigma_i\\phi(f_i)",
      meaning: "largest correlation of φ of the scores with the coins",
    }),
    steepest: scalar({ tex: "\\max|\\phi'|", meaning: "largest slope of φ at the scores" }),
  },
  replicas: { default: 300, max: 4000 },
  unit: "class sizes",
  steps: () => SIZES.length - 1,
  init: (ctx): State => ({ row: 0, results: measure(ctx, 0) }),
  step: (ctx, { row }): State => ({ row: row + 1, results: measure(ctx, row + 1) }),
  record: (_, { results }) => results,
});

import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type Table = readonly (readonly number[])[];

const meanOf = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** sum_i sigma_i f(z_i) of every draw (rows) and function (columns). */
const sums = (values: Table, coins: Table): Table => coins.map((sigma) => values.map((f) => dot(sigma, f)));
const examples = (values: Table): number => values[0]?.length ?? 0;
const largest = (list: readonly number[]): number => Math.max(...list);

export default code({
  calls: "rademacher",
  takes: ["values", "coins"],
  starter: `/** Monte-Carlo estimate of the empirical Rademacher complexity of a finite class.
 *  values[f][i]: value of function f on example i; coins[k][i]: coin of example i in draw k. */
export function rademacher(values: number[][], coins: number[][]): number {
  // Your code here.
  return 0;
}
`,
  solution: `export function rademacher(values: number[][], coins: number[][]): number {
  let total = 0;
  for (const sigma of coins) {
    const n = sigma.length;
    const correlations = values.map((f) => f.reduce((sum, value, i) => sum + sigma[i] * value, 0) / n);
    total += Math.max(...correlations);
  }
  return total / coins.length;
}
`,
  words: [
    { name: "values", says: "values[f][i]: function f on example i" },
    { name: "coins", says: "coins[k][i]: ±1 of example i in draw k" },
  ],
  cases: () => {
    const draw = drawnInputs(202);
    const coins = (draws: number, n: number): Table => Array.from({ length: draws }, () => draw.signs(n));
    return [
      {
        says: "a function and its opposite",
        args: [
          [
            [1, 1],
            [-1, -1],
          ],
          [
            [1, 1],
            [1, -1],
          ],
        ],
        shown: true,
      },
      {
        says: "one function alone",
        args: [[[1, 2, 3]], [[1, -1, -1]]],
        shown: true,
      },
      ...[2, 3, 7].map((functions) => ({
        says: `${String(functions)} functions on five examples`,
        args: [draw.table(functions, 5), coins(6, 5)] as const,
      })),
      { says: "as many functions as draws", args: [draw.table(4, 6), coins(4, 6)] },
      { says: "values far below zero", args: [draw.table(3, 4, -5, -4), coins(8, 4)] },
    ];
  },
  reference: (values: Table, coins: Table): number =>
    meanOf(sums(values, coins).map(largest)) / examples(values),
  slips: [
    {
      is: (values, coins) => {
        const table = sums(values, coins);
        return largest(values.map((_, f) => meanOf(table.map((row) => row[f] ?? 0)))) / examples(values);
      },
      says: "The maximum comes after the mean here. The supremum may choose another function for each draw of the coins: first the maximum, then the mean.",
    },
    {
      is: (values, coins) =>
        meanOf(sums(values, coins).map((row) => largest(row.map(Math.abs)))) / examples(values),
      says: "There is no absolute value in this definition. With it, a function is treated as if its opposite were in the class too.",
    },
    {
      is: (values, coins) => meanOf(sums(values, coins).map(largest)),
      says: "The factor $1/n$ is missing: correlations are means over the $n$ examples.",
    },
    {
      is: (values, coins) =>
        sums(values, coins)
          .map(largest)
          .reduce((a, b) => a + b, 0) / examples(values),
      says: "Added up over the draws of the coins: divide by their number.",
    },
    {
      is: (values, coins) =>
        meanOf(sums(values, coins).map((row) => -largest(row.map((x) => -x)))) / examples(values),
      says: "This is the smallest correlation. The supremum wants the largest.",
    },
    {
      is: (values, coins) => meanOf(sums(values, coins).map(meanOf)) / examples(values),
      says: "A mean over the functions: its expectation is 0, whatever the class. The supremum takes the best function of each draw.",
    },
    {
      is: (values, coins) => (2 * meanOf(sums(values, coins).map(largest))) / examples(values),
      says: "Twice too much. The factor 2 belongs to the bound, or to another definition; there is none in this one.",
    },
  ],
});

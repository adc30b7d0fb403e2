import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type Table = readonly (readonly number[])[];

interface Variant {
  readonly centred?: boolean;
  readonly divisor?: (n: number) => number;
  readonly batch?: (batch: number) => number;
}

/** sum_i (g_i - mean)(g_i - mean)^T / (divisor B), or a variant of it. */
function covariance(
  g: Table,
  batch: number,
  { centred = true, divisor = (n) => n, batch: share = (b) => b }: Variant = {},
): Table {
  const means = (g[0] ?? []).map((_, j) => g.reduce((sum, row) => sum + (row[j] ?? 0), 0) / g.length);
  const apart = g.map((row) => row.map((x, j) => (centred ? x - (means[j] ?? 0) : x)));
  return means.map((_, j) =>
    means.map(
      (__, k) =>
        apart.reduce((sum, row) => sum + (row[j] ?? 0) * (row[k] ?? 0), 0) /
        (divisor(g.length) * share(batch)),
    ),
  );
}

const flipped = (g: Table): Table => (g[0] ?? []).map((_, j) => g.map((row) => row[j] ?? 0));

export default code({
  calls: "noiseCovariance",
  takes: ["gradients", "batch"],
  starter: `/** Covariance of the mean of a mini-batch of \`batch\` examples, drawn with replacement.
 *  gradients[i][j]: component j of the gradient of example i. */
export function noiseCovariance(gradients: number[][], batch: number): number[][] {
  const n = gradients.length;
  const d = gradients[0].length;
  const covariance = Array.from({ length: d }, () => new Array<number>(d).fill(0));
  // Your code here.
  return covariance;
}
`,
  solution: `export function noiseCovariance(gradients: number[][], batch: number): number[][] {
  const n = gradients.length;
  const d = gradients[0].length;
  const mean = new Array<number>(d).fill(0);
  for (const g of gradients) for (let j = 0; j < d; j++) mean[j] += g[j] / n;
  const covariance = Array.from({ length: d }, () => new Array<number>(d).fill(0));
  for (const g of gradients)
    for (let j = 0; j < d; j++)
      for (let k = 0; k < d; k++) covariance[j][k] += ((g[j] - mean[j]) * (g[k] - mean[k])) / (n * batch);
  return covariance;
}
`,
  words: [
    { name: "gradients", says: "one list of D numbers an example" },
    { name: "batch", says: "B, examples in a mini-batch" },
  ],
  cases: () => {
    const draw = drawnInputs(101);
    const small: Table = [
      [1, 0],
      [3, 2],
    ];
    return [
      { says: "two examples, one at a time", args: [small, 1], shown: true },
      { says: "the same, in batches of two", args: [small, 2], shown: true },
      {
        says: "gradients that all agree",
        args: [
          [
            [1, 2, 3],
            [1, 2, 3],
            [1, 2, 3],
          ],
          4,
        ],
      },
      ...[3, 5, 8].map((n) => ({
        says: `${String(n)} examples in three dimensions`,
        args: [draw.table(n, 3), n] as const,
      })),
      { says: "far from the minimum", args: [draw.table(6, 2, 9, 11), 3] },
    ];
  },
  reference: (gradients: Table, batch: number): Table => covariance(gradients, batch),
  slips: [
    {
      is: (g, b) => covariance(g, b, { centred: false }),
      says: "This is the second moment $\\frac1N\\sum_ig_ig_i^\\top$. Take the mean gradient off first: it is the drift, not the noise.",
    },
    {
      is: (g, b) => covariance(g, b, { divisor: (n) => n - 1 }),
      says: "The divisor $N-1$ estimates the covariance of a population. Here the $N$ examples are all there is: divide by $N$.",
    },
    {
      is: (g) => covariance(g, 1),
      says: "This is $\\Sigma_1$, the covariance of one example. The mean of $B$ independent draws has a covariance $B$ times smaller.",
    },
    {
      is: (g, b) => covariance(g, b, { batch: (size) => size ** 2 }),
      says: "Divided by $B$ once too often: a sum of $B$ draws has covariance $B\\,\\Sigma_1$, and the mean divides it by $B^2$.",
    },
    {
      is: (g, b) => covariance(g, b, { batch: Math.sqrt }),
      says: "$\\sqrt B$ belongs to the standard deviation. A covariance falls like $1/B$.",
    },
    {
      is: (g, b) => covariance(g, b, { divisor: () => 1 }),
      says: "Added up over the examples, and not divided by their number $N$.",
    },
    {
      is: (g, b) => covariance(flipped(g), b),
      says: "This compares examples with each other ($N\\times N$). The covariance is between the components of the gradient: $D\\times D$.",
    },
  ],
});

import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type Table = readonly (readonly number[])[];
type Pass = { readonly values: Table; readonly gradient: Table };

interface Variant {
  readonly divisor?: (m: number) => number;
  readonly throughMean?: boolean;
  readonly throughDeviation?: boolean;
  readonly divides?: boolean;
}

const flipped = (table: Table): Table => (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));

/** One unit: its values and its gradient over the batch. */
function unit(
  y: readonly number[],
  h: readonly number[],
  epsilon: number,
  { divisor = (m) => m, throughMean = true, throughDeviation = true, divides = true }: Variant,
): { readonly values: readonly number[]; readonly gradient: readonly number[] } {
  const meanOf = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const mean = meanOf(y);
  const variance = y.reduce((sum, x) => sum + (x - mean) ** 2, 0) / divisor(y.length);
  const deviation = Math.sqrt(variance + epsilon);
  const values = y.map((x) => (x - mean) / deviation);
  const along = throughDeviation
    ? values.reduce((sum, x, i) => sum + x * (h[i] ?? 0), 0) / divisor(y.length)
    : 0;
  const constant = throughMean ? meanOf(h) : 0;
  return {
    values,
    gradient: h.map((x, i) => (x - constant - (values[i] ?? 0) * along) / (divides ? deviation : 1)),
  };
}

function pass(y: Table, h: Table, epsilon: number, variant: Variant = {}): Pass {
  const columns = flipped(h);
  const units = flipped(y).map((column, j) => unit(column, columns[j] ?? [], epsilon, variant));
  return {
    values: flipped(units.map(({ values }) => values)),
    gradient: flipped(units.map(({ gradient }) => gradient)),
  };
}

export default code({
  calls: "batchNorm",
  takes: ["y", "h", "epsilon"],
  starter: `/** Batch normalisation, forward and backward.
 *  y[i][j]: pre-activation of unit j on example i of the batch; h[i][j]: gradient of the loss by the normalised value.
 *  Gives the normalised values, and the gradient of the loss by y. */
export function batchNorm(
  y: number[][],
  h: number[][],
  epsilon: number,
): { values: number[][]; gradient: number[][] } {
  const m = y.length;
  const values = y.map((row) => row.map(() => 0));
  const gradient = y.map((row) => row.map(() => 0));
  // Your code here.
  return { values, gradient };
}
`,
  solution: `export function batchNorm(
  y: number[][],
  h: number[][],
  epsilon: number,
): { values: number[][]; gradient: number[][] } {
  const m = y.length;
  const values = y.map((row) => row.map(() => 0));
  const gradient = y.map((row) => row.map(() => 0));
  for (let j = 0; j < y[0].length; j++) {
    let mean = 0;
    let variance = 0;
    for (let i = 0; i < m; i++) mean += y[i][j] / m;
    for (let i = 0; i < m; i++) variance += (y[i][j] - mean) ** 2 / m;
    const deviation = Math.sqrt(variance + epsilon);
    let meanOfH = 0;
    let along = 0;
    for (let i = 0; i < m; i++) {
      values[i][j] = (y[i][j] - mean) / deviation;
      meanOfH += h[i][j] / m;
      along += (h[i][j] * values[i][j]) / m;
    }
    for (let i = 0; i < m; i++)
      gradient[i][j] = (h[i][j] - meanOfH - values[i][j] * along) / deviation;
  }
  return { values, gradient };
}
`,
  words: [
    { name: "y", says: "pre-activations, one list an example" },
    { name: "h", says: "gradients by the normalised values" },
    { name: "epsilon", says: "added to the variance" },
    { name: "Math.sqrt", says: "square root" },
  ],
  cases: () => {
    const draw = drawnInputs(505);
    return [
      {
        says: "three examples of one unit",
        args: [[[1], [2], [6]], [[1], [0], [0]], 0],
        shown: true,
      },
      { says: "a gradient that pushes all alike", args: [[[1], [3]], [[2], [2]], 0], shown: true },
      ...[4, 5, 7].map((m) => ({
        says: `${String(m)} examples of three units`,
        args: [draw.table(m, 3, -2, 3), draw.table(m, 3), 0] as const,
      })),
      { says: "as many units as examples", args: [draw.table(4, 4), draw.table(4, 4), 1e-3] },
      { says: "a large epsilon", args: [draw.table(5, 2), draw.table(5, 2), 0.5] },
    ];
  },
  reference: (y: Table, h: Table, epsilon: number): Pass => pass(y, h, epsilon),
  slips: [
    {
      is: (y, h, epsilon) => {
        const { values, gradient } = pass(flipped(y), flipped(h), epsilon);
        return { values: flipped(values), gradient: flipped(gradient) };
      },
      says: "Mean and variance are taken over the units of an example; that is layer normalisation. Take them over the examples of the batch, for each unit.",
    },
    {
      is: (y, h, epsilon) => pass(y, h, epsilon, { throughMean: false, throughDeviation: false }),
      says: "The backward pass treats mean and deviation as constants. Both depend on every example of the batch, and gradients flow through them.",
    },
    {
      is: (y, h, epsilon) => pass(y, h, epsilon, { throughDeviation: false }),
      says: "The gradient through the deviation is missing: take off the part of $h$ along the normalised values.",
    },
    {
      is: (y, h, epsilon) => pass(y, h, epsilon, { throughMean: false }),
      says: "The gradient through the mean is missing: take off the mean of $h$ over the batch.",
    },
    {
      is: (y, h, epsilon) => pass(y, h, epsilon, { divisor: (m) => m - 1 }),
      says: "The variance is divided by $m-1$. In training mode batch normalisation divides by $m$.",
    },
    {
      is: (y, h, epsilon) => pass(y, h, epsilon, { divides: false }),
      says: "The values are right. The gradient must still be divided by the deviation.",
    },
    {
      is: (y, h, epsilon) => {
        const { values, gradient } = pass(y, h, epsilon);
        return { values, gradient: gradient.map((row) => row.map((x) => -x)) };
      },
      says: "The values are right, and the sign of the gradient is not.",
    },
  ],
});

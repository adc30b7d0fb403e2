import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type List = readonly number[];

function softmax(scores: List, temperature: number): List {
  const powers = scores.map((z) => Math.exp((z - Math.max(...scores)) / temperature));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
/** CE(prediction; target) = -sum_c target_c log prediction_c. */
const crossEntropy = (prediction: List, target: List): number =>
  -prediction.reduce((sum, p, c) => sum + (target[c] ?? 0) * Math.log(p), 0);
/** The same against a label. */
const surprise = (prediction: List, label: number): number => -Math.log(prediction[label] ?? NaN);

interface Parts {
  readonly soft: (student: List, teacher: List, temperature: number) => number;
  readonly hard: (student: List, label: number, temperature: number) => number;
}
const PARTS: Parts = {
  soft: (s, t, temperature) =>
    temperature ** 2 * crossEntropy(softmax(s, temperature), softmax(t, temperature)),
  hard: (s, label) => surprise(softmax(s, 1), label),
};

const lossBy =
  (parts: Partial<Parts> = {}, weight: (ratio: number) => number = (ratio) => ratio) =>
  (student: List, teacher: List, label: number, temperature: number, ratio: number): number => {
    const { soft, hard } = { ...PARTS, ...parts };
    const share = weight(ratio);
    return share * soft(student, teacher, temperature) + (1 - share) * hard(student, label, temperature);
  };

const soft =
  (factor: (temperature: number) => number): Parts["soft"] =>
  (s, t, temperature) =>
    factor(temperature) * crossEntropy(softmax(s, temperature), softmax(t, temperature));

export default code({
  calls: "distillationLoss",
  takes: ["student", "teacher", "label", "temperature", "ratio"],
  starter: `/** The loss of one example: \`ratio\` of distillation, the rest of the label.
 *  student, teacher: logits, one a class; label: the number of the true class. */
export function distillationLoss(
  student: number[],
  teacher: number[],
  label: number,
  temperature: number,
  ratio: number,
): number {
  // Your code here.
  return 0;
}
`,
  solution: `function softmax(logits: number[], temperature: number): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp((z - largest) / temperature));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

export function distillationLoss(
  student: number[],
  teacher: number[],
  label: number,
  temperature: number,
  ratio: number,
): number {
  const p = softmax(student, temperature);
  const q = softmax(teacher, temperature);
  const soft = -q.reduce((sum, target, c) => sum + target * Math.log(p[c]), 0);
  const hard = -Math.log(softmax(student, 1)[label]);
  return ratio * temperature ** 2 * soft + (1 - ratio) * hard;
}
`,
  words: [
    { name: "student", says: "logits of the student" },
    { name: "teacher", says: "logits of the teacher" },
    { name: "temperature", says: "T, divides the logits of the soft part" },
    { name: "ratio", says: "ρ, weight of the soft part" },
    { name: "Math.exp", says: "exponential" },
    { name: "Math.log", says: "natural logarithm" },
  ],
  cases: () => {
    const draw = drawnInputs(606);
    return [
      { says: "the label alone", args: [[1, -1], [2, 0], 0, 2, 0], shown: true },
      { says: "the teacher alone, at temperature 2", args: [[1, -1], [2, 0], 0, 2, 1], shown: true },
      ...[2, 3, 5].map((classes, i) => ({
        says: `${String(classes)} classes, mixed`,
        args: [draw.list(classes, -2, 2), draw.list(classes, -3, 3), i, 2 + i, 0.3 + 0.1 * i] as const,
      })),
      { says: "temperature 1", args: [draw.list(3), draw.list(3), 2, 1, 0.7] },
      {
        says: "logits too large for a careless exponential",
        args: [[800, 0, 799], [798, 0, 800], 2, 4, 0.5],
      },
    ];
  },
  reference: lossBy(),
  slips: [
    {
      is: lossBy({ soft: soft(() => 1) }),
      says: "The factor $T^2$ of the soft part is missing. Without it the gradient of the soft part dies like $1/T^2$.",
    },
    {
      is: lossBy({ soft: soft((temperature) => temperature) }),
      says: "The soft part is multiplied by $T$. Its gradient falls like $1/T^2$, so the factor is $T^2$.",
    },
    {
      is: lossBy({
        hard: (s, label, temperature) => surprise(softmax(s, temperature), label),
      }),
      says: "The label's part is softened too. Only the comparison with the teacher is made at temperature $T$.",
    },
    {
      is: lossBy({}, (ratio) => 1 - ratio),
      says: "The weights are exchanged: $\\rho$ belongs to the teacher, $1-\\rho$ to the label.",
    },
    {
      is: lossBy({
        soft: (s, t, temperature) =>
          temperature ** 2 * crossEntropy(softmax(t, temperature), softmax(s, temperature)),
      }),
      says: "Student and teacher are exchanged in the cross-entropy: the teacher gives the weights, the student stands under the logarithm.",
    },
    {
      is: lossBy({
        soft: (s, t, temperature) => temperature ** 2 * crossEntropy(softmax(s, temperature), softmax(t, 1)),
      }),
      says: "Only the student is softened. Divide the teacher's logits by $T$ as well.",
    },
    {
      is: lossBy({
        soft: (s, t, temperature) => {
          const target = softmax(t, temperature);
          return (
            temperature ** 2 * (crossEntropy(softmax(s, temperature), target) - crossEntropy(target, target))
          );
        },
      }),
      says: "This is the divergence of Kullback and Leibler. Its gradient is the same; the loss asked for is the cross-entropy, without the teacher's entropy taken off.",
    },
  ],
});

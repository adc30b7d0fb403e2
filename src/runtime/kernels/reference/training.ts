/** References of updates, of the loss and of the spiking neuron: one rounding after each operation, in the formulas' order. */
import { FUSED } from "@learning/fused";
import { entry, given, numberOf, type Numbers, type Reference } from "./numbers";

const f32 = Math.fround;
const mul = (a: number, b: number): number => f32(a * b);
const add = (a: number, b: number): number => f32(a + b);

/** Several outputs of one input's shape, entry by entry. */
function each(
  { shape, data }: Numbers,
  outputs: number,
  f: (i: number) => readonly number[],
): readonly Numbers[] {
  const rows = data.map((_, i) => f(i));
  return Array.from({ length: outputs }, (_, o) => ({ shape, data: rows.map((row) => row[o] ?? NaN) }));
}

/** v' = alpha v + (g + lambda w), w' = w - eta v'. */
const momentum: Reference = (inputs, attributes) => {
  const [w, v, g] = [given(inputs, 0), given(inputs, 1), given(inputs, 2)];
  const [eta, alpha, lambda] = ["learningRate", "momentum", "weightDecay"].map((name) =>
    f32(numberOf(attributes, name)),
  ) as [number, number, number]; // three names
  return each(w, 2, (i) => {
    let next = entry(g, i);
    if (lambda !== 0) next = add(next, mul(lambda, entry(w, i)));
    if (alpha !== 0) next = add(mul(alpha, entry(v, i)), next);
    return [f32(entry(w, i) - mul(eta, next)), next];
  });
};

/** m' = b1 m + (1 - b1) g, v' = b2 v + (1 - b2) g^2, w' = w - rate m' / (scale sqrt(v') + epsilon). */
const adam: Reference = (inputs, attributes) => {
  const [w, m, v, g] = [given(inputs, 0), given(inputs, 1), given(inputs, 2), given(inputs, 3)];
  const setting = (name: string): number => numberOf(attributes, name);
  const [keep1, new1] = [f32(setting("beta1")), f32(1 - setting("beta1"))];
  const [keep2, new2] = [f32(setting("beta2")), f32(1 - setting("beta2"))];
  const [rate, scale, epsilon] = [f32(setting("rate")), f32(setting("rootScale")), f32(setting("epsilon"))];
  return each(w, 3, (i) => {
    const slope = entry(g, i);
    const mean = add(mul(keep1, entry(m, i)), mul(new1, slope));
    const square = add(mul(keep2, entry(v, i)), mul(new2, mul(slope, slope)));
    const below = add(mul(scale, f32(Math.sqrt(square))), epsilon);
    return [f32(entry(w, i) - f32(mul(rate, mean) / below)), mean, square];
  });
};

/** Rows of scores z and labels y: sum of y (log sum e^z - z), and softmax z - y. */
const softmaxCrossEntropy: Reference = (inputs) => {
  const [z, y] = [given(inputs, 0), given(inputs, 1)];
  const classes = z.shape.at(-1) ?? 0;
  const loss: number[] = [];
  const lossSize: number[] = [];
  const gradient: number[] = [];
  const gradientSize: number[] = [];
  for (let from = 0; from < z.data.length; from += classes) {
    const row = z.data.slice(from, from + classes);
    const top = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - top));
    const total = powers.reduce((a, b) => a + b, 0);
    const terms = row.map((score, c) => entry(y, from + c) * (Math.log(total) - (score - top)));
    loss.push(terms.reduce((a, b) => a + b, 0));
    lossSize.push(terms.reduce((a, b) => a + Math.abs(b), 1));
    powers.forEach((power, c) => {
      const label = entry(y, from + c);
      gradient.push(power / total - label);
      // An error of the exponent is one of the power, relatively.
      gradientSize.push((power / total) * (1 + Math.abs((row[c] ?? 0) - top)) + Math.abs(label));
    });
  }
  return [
    { shape: [...z.shape.slice(0, -1), 1], data: loss, magnitude: lossSize },
    { shape: z.shape, data: gradient, magnitude: gradientSize },
  ];
};

/** u = carried + current; distance u - theta, spike 1[u > theta] mask, gate beta - beta spike, next u gate. */
const lif: Reference = ([...inputs], attributes) => {
  const current = given(inputs, 0);
  const carried = attributes["carried"] === true ? given(inputs, 1) : null;
  const mask = attributes["masked"] === true ? inputs.at(-1) : undefined;
  const [beta, theta] = [f32(numberOf(attributes, "decay")), f32(numberOf(attributes, "threshold"))];
  return each(current, 4, (i) => {
    const u = carried ? add(entry(carried, i), entry(current, i)) : entry(current, i);
    const distance = f32(u - theta);
    const crossed = Number.isNaN(distance) ? NaN : distance > 0 ? 1 : 0;
    const spike = mask ? mul(crossed, entry(mask, i)) : crossed;
    const gate = f32(beta - mul(beta, spike));
    return [distance, spike, gate, mul(u, gate)];
  });
};

export const TRAINING_REFERENCES: Readonly<Record<string, Reference>> = {
  [FUSED.momentum]: momentum,
  [FUSED.adam]: adam,
  [FUSED.softmaxCrossEntropy]: softmaxCrossEntropy,
  [FUSED.lif]: lif,
};

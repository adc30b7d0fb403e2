import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type List = readonly number[];
type Project = (moved: number, clean: number, radius: number, at: number) => number;

const clip = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
const intoBall: Project = (moved, clean, radius) => clip(moved, clean - radius, clean + radius);

/** One step with its parts exchangeable. */
const stepBy =
  (direction: (g: number) => number, project = intoBall) =>
  (x: List, clean: List, gradient: List, step: number, radius: number): List =>
    x.map((at, i) => project(at + step * direction(gradient[i] ?? 0), clean[i] ?? 0, radius, at));

export default code({
  calls: "pgdStep",
  takes: ["x", "clean", "gradient", "step", "radius"],
  starter: `/** One step of projected gradient ascent on the loss, in the ball of the maximum norm around \`clean\`.
 *  gradient: of the loss with respect to the input, at x. Gives the next x. */
export function pgdStep(
  x: number[],
  clean: number[],
  gradient: number[],
  step: number,
  radius: number,
): number[] {
  // Your code here.
  return x;
}
`,
  solution: `export function pgdStep(
  x: number[],
  clean: number[],
  gradient: number[],
  step: number,
  radius: number,
): number[] {
  return x.map((at, i) => {
    const moved = at + step * Math.sign(gradient[i]);
    return Math.min(clean[i] + radius, Math.max(clean[i] - radius, moved));
  });
}
`,
  words: [
    { name: "clean", says: "the example without attack" },
    { name: "gradient", says: "of the loss at x, by the input" },
    { name: "radius", says: "ε of the maximum norm" },
    { name: "Math.sign", says: "−1, 0 or 1" },
    { name: "Math.min", says: "smallest of numbers" },
    { name: "Math.max", says: "largest of numbers" },
  ],
  cases: () => {
    const draw = drawnInputs(303);
    return [
      { says: "the first step", args: [[0, 0], [0, 0], [2, -0.1], 0.1, 0.3], shown: true },
      { says: "near the edge of the ball", args: [[0.25, 0.5], [0, 0.5], [0.4, 0.2], 0.1, 0.3], shown: true },
      { says: "a gradient that is zero somewhere", args: [[0.1, 0.2], [0.1, 0.2], [0, -3], 0.05, 0.1] },
      ...[3, 5, 8].map((d) => {
        const clean = draw.list(d);
        const x = clean.map((c) => c + draw.number(-0.2, 0.2));
        return {
          says: `${String(d)} coordinates, anywhere in the ball`,
          args: [x, clean, draw.list(d, -4, 4), 0.15, 0.2] as const,
        };
      }),
      { says: "a step longer than the ball", args: [[1, -1, 0], [1, -1, 0], [1, 1, -1], 2, 0.5] },
    ];
  },
  reference: stepBy(Math.sign),
  slips: [
    {
      is: stepBy((g) => -Math.sign(g)),
      says: "This goes down the loss. The attacker wants it large: step along the gradient, not against it.",
    },
    {
      is: stepBy((g) => g),
      says: "The step follows the gradient itself. In the maximum norm the steepest step moves every coordinate alike: take the sign.",
    },
    {
      is: stepBy(Math.sign, (moved) => moved),
      says: "Nothing brings the point back: after the step, clip to the ball around $x_{\\mathrm{clean}}$.",
    },
    {
      is: stepBy(Math.sign, (moved, _, radius, at) => clip(moved, at - radius, at + radius)),
      says: "Clipped around the present point, so it can wander off, a radius at a time. The ball stands around the clean example.",
    },
    {
      is: stepBy(Math.sign, (moved, _, radius) => clip(moved, -radius, radius)),
      says: "Clipped around zero. It is the difference from the clean example that must stay within the radius.",
    },
    {
      is: (x, clean, gradient, step, radius) => {
        const moved = x.map((at, i) => at + step * Math.sign(gradient[i] ?? 0) - (clean[i] ?? 0));
        const shrunk = Math.min(1, radius / Math.max(Math.hypot(...moved), 1e-30));
        return moved.map((m, i) => (clean[i] ?? 0) + m * shrunk);
      },
      says: "That is the projection on a Euclidean ball. In the maximum norm each coordinate is clipped by itself.",
    },
    {
      is: (_, clean, gradient, step, radius) => stepBy(Math.sign)(clean, clean, gradient, step, radius),
      says: "The step starts at the clean example each time, so many steps get no further than one. Start at the present point.",
    },
  ],
});

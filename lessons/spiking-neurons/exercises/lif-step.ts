import { code } from "@contract";
import { drawnInputs } from "@learning/drawn-inputs";

type List = readonly number[];
type Layer = { readonly potential: List; readonly spikes: List };

/** One time step with the rule for the potential exchangeable. */
const stepBy =
  (
    rule: (u: number, s: number, current: number, decay: number, threshold: number) => number,
    fires: (u: number, threshold: number, before: number) => boolean = (u, threshold) => u > threshold,
  ) =>
  (potential: List, spikes: List, current: List, decay: number, threshold: number): Layer => {
    const next = potential.map((u, i) => rule(u, spikes[i] ?? 0, current[i] ?? 0, decay, threshold));
    return {
      potential: next,
      spikes: next.map((u, i) => (fires(u, threshold, potential[i] ?? 0) ? 1 : 0)),
    };
  };

const lif = stepBy((u, s, current, decay) => decay * u * (1 - s) + current);

export default code({
  calls: "lifStep",
  takes: ["potential", "spikes", "current", "decay", "threshold"],
  starter: `/** One time step of a layer of leaky integrate-and-fire neurons.
 *  potential, spikes: of the step before (spikes are 0 or 1). A neuron that spiked starts again from zero.
 *  Gives the potentials of this step, before any reset, and the spikes of this step. */
export function lifStep(
  potential: number[],
  spikes: number[],
  current: number[],
  decay: number,
  threshold: number,
): { potential: number[]; spikes: number[] } {
  // Your code here.
  return { potential, spikes };
}
`,
  solution: `export function lifStep(
  potential: number[],
  spikes: number[],
  current: number[],
  decay: number,
  threshold: number,
): { potential: number[]; spikes: number[] } {
  const next = potential.map((u, i) => decay * u * (1 - spikes[i]) + current[i]);
  return { potential: next, spikes: next.map((u) => (u > threshold ? 1 : 0)) };
}
`,
  words: [
    { name: "potential", says: "u of the step before" },
    { name: "spikes", says: "0 or 1, of the step before" },
    { name: "current", says: "I, the input of this step" },
    { name: "decay", says: "β, what a step leaves of the potential" },
    { name: "threshold", says: "θ" },
  ],
  cases: () => {
    const draw = drawnInputs(404);
    return [
      { says: "one neuron charges", args: [[0.5], [0], [0.4], 0.5, 1], shown: true },
      { says: "after a spike", args: [[1.5], [1], [0.25], 0.5, 1], shown: true },
      { says: "exactly at the threshold", args: [[1, 1], [0, 0], [0.5, 0.75], 0.5, 1] },
      ...[4, 6, 9].map((n) => ({
        says: `${String(n)} neurons`,
        args: [
          draw.list(n, -0.5, 2),
          draw.signs(n).map((sign) => (sign > 0 ? 1 : 0)),
          draw.list(n, 0, 1.2),
          0.8,
          1,
        ] as const,
      })),
      {
        says: "another threshold",
        args: [draw.list(5, 0, 3), [0, 1, 0, 1, 0], draw.list(5, 0, 2), 0.9, 1.5],
      },
    ];
  },
  reference: lif,
  slips: [
    {
      is: stepBy((u, _, current, decay) => decay * u + current),
      says: "The reset is missing: a neuron that spiked at the step before starts from zero. The factor $1-s$ does it.",
    },
    {
      is: stepBy((u, s, current, decay, threshold) => decay * (u - s * threshold) + current),
      says: "This resets by taking the threshold off. Here a spike sets the potential to zero.",
    },
    {
      is: stepBy((u, s, current, decay) => decay * (u * (1 - s) + current)),
      says: "The current decays too. Only what was there before decays; the input of this step counts in full.",
    },
    {
      is: stepBy((u, s, current, decay) => (1 - decay) * u * (1 - s) + current),
      says: "The decay $\\beta$ is what is left, not what is lost: multiply by $\\beta$, not by $1-\\beta$.",
    },
    {
      is: stepBy(
        (u, s, current, decay) => decay * u * (1 - s) + current,
        (u, threshold) => u >= threshold,
      ),
      says: "A potential exactly at the threshold does not spike here: $u>\\theta$.",
    },
    {
      is: stepBy(
        (u, s, current, decay) => decay * u * (1 - s) + current,
        (_, threshold, before) => before > threshold,
      ),
      says: "The spikes are those of the potential of the step before: one step late.",
    },
    {
      is: (...args) => {
        const { potential, spikes } = lif(...args);
        return { potential: potential.map((u, i) => u * (1 - (spikes[i] ?? 0))), spikes };
      },
      says: "The potential that comes back is reset already. The reset belongs to the next step: give the potential that made the spike.",
    },
    {
      is: stepBy((u, s, current, decay) => decay * u * s + current),
      says: "The reset is upside down: neurons that did not spike lose their potential.",
    },
  ],
});

import { numeric, type Answer } from "@contract";
import { mean } from "@numerics/statistics";

const Y = [1, 2, 4, 7];
const G = [0.5, -1, 0.25, 2];
const GAMMA = 1.5;

const centre = mean(Y);
const sigma = Math.sqrt(mean(Y.map((y) => (y - centre) ** 2)));
const unit = Y.map((y) => (y - centre) / sigma);
const along = mean(G.map((g, i) => g * (unit[i] ?? NaN)));

/** gamma/s (g - mean g - y^ mean(g y^)), with each part switched on or off, and any s. */
const backward = (i: number, parts: { mean: boolean; along: boolean }, s = sigma): number =>
  (GAMMA / s) * ((G[i] ?? NaN) - (parts.mean ? mean(G) : 0) - (parts.along ? (unit[i] ?? NaN) * along : 0));

const ALL = { mean: true, along: true };

const entry = (i: number): Answer => ({
  asks: `$\\partial L/\\partial y_${String(i + 1)}=$`,
  is: () => backward(i, ALL),
  within: 1e-4,
  slips: [
    {
      is: () => backward(i, { ...ALL, along: false }),
      says: "The deviation $\\sigma$ depends on $y$ too: the term with $\\overline{g\\hat y}$ is missing.",
    },
    {
      is: () => backward(i, { ...ALL, mean: false }),
      says: "The mean depends on $y$ too: $\\overline g$ is missing.",
    },
    {
      is: () => backward(i, { mean: false, along: false }),
      says: "That treats mean and deviation as constants. Both depend on every $y$.",
    },
    { is: () => backward(i, ALL) / GAMMA, says: "The factor $\\gamma$ is missing." },
    { is: () => backward(i, ALL, 1), says: "The factor $1/\\sigma$ is missing." },
    {
      is: () => backward(i, ALL, sigma * Math.sqrt(4 / 3)),
      says: "That divides by the unbiased deviation; normalisation uses the biased one.",
    },
  ],
});

export default numeric([0, 1, 2, 3].map(entry));

import { figure, type FigureContext, type Mark } from "@contract";
import { survivalAfter } from "@theory/exit-time";
import { cachedExitLaw } from "../cached-law";
import { KIND_COLOURS, binomialShare, say, sayShare } from "../drawing-aids";
import twoWells, { stepNoise, wellsOf } from "../experiments/two-wells";
import type { NoiseKind } from "../noise-shape";
import { hasConstantRate, ofKind, steepChain } from "../readings";

const SHOWN: readonly NoiseKind[] = ["isotropic", "Hessian", "leading", "shallow"];
const POINTS = 40;

type At = FigureContext<(typeof twoWells)["params"]>;

/** Numbers of updates at which the curves are evaluated. */
function grid({ params, recording }: At): readonly number[] {
  const last = recording.rows > 1 ? (recording.steps[recording.rows - 1] ?? 0) : params.updates;
  return Array.from({ length: POINTS + 1 }, (_, i) => Math.round((i * last) / POINTS));
}

/** Exact law for leading noise, which stays on the axis; null where it does not apply to this run. */
function law({ params, recording }: At) {
  if (params.start !== "sharp" || !hasConstantRate(recording.spec)) return null;
  return cachedExitLaw(steepChain(wellsOf(params), stepNoise(params, "leading"), params.learningRate));
}

function survivors(at: At, kind: NoiseKind): Mark {
  const exits = ofKind(at.recording, "exitStep", kind)
    .map((step) => (step > 0 ? step : Infinity))
    .sort();
  const n = exits.length;
  const x: number[] = [];
  const [y, low, high]: [number[], number[], number[]] = [[], [], []];
  for (const k of grid(at)) {
    const left = exits.filter((step) => step > k).length;
    if (left === 0) break; // a share of 0 has no place on a log axis
    const share = binomialShare(left, n);
    x.push(k);
    y.push(share.share);
    low.push(Math.max(share.low, 0.1 / n));
    high.push(share.high);
  }
  return { kind: "line", label: kind, colour: KIND_COLOURS[kind], x, y, band: { low, high } };
}

export default figure(twoWells, {
  title: "Who is still in the first well",
  experiment: "two-wells",
  caption:
    "Lines: share of replicas whose first exit is later; bands: exact 95 % binomial intervals, point by point. Dashed: exact law for leading noise at a constant learning rate, geometric where learning rate times curvature is 1.",
  draw(at) {
    const theory = law(at);
    const x = grid(at);
    const marks: Mark[] = at.recording.rows > 1 ? SHOWN.map((kind) => survivors(at, kind)) : [];
    if (theory)
      marks.push({
        kind: "line",
        label: "exact law, leading",
        colour: "ink",
        dash: true,
        x,
        y: x.map((k) => survivalAfter(theory, k)),
      });
    return {
      x: { label: "updates" },
      y: { label: "share not yet escaped", scale: "log", range: [0.01, 1.1] },
      marks,
    };
  },
  finding(at) {
    const theory = law(at);
    const last = grid(at).at(-1) ?? 0;
    const predicted = theory
      ? `By the exact law ${sayShare(survivalAfter(theory, last))} of the replicas under leading noise are still there after ${say(last, 6)} updates.`
      : "The exact law does not apply to this run.";
    if (at.recording.rows < 2) return predicted;
    const shares = SHOWN.map((kind) => {
      const exits = ofKind(at.recording, "exitStep", kind);
      return `${sayShare(exits.filter((step) => step === 0).length / exits.length)} under ${kind} noise`;
    });
    return `After ${say(last, 6)} updates the first well still holds ${shares.join(", ")}. ${predicted}`;
  },
});

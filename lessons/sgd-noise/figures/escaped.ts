import { figure, type FigureContext, type Mark } from "@contract";
import { survivalAfter } from "@theory/exit-time";
import { cachedExitLaw } from "../cached-law";
import { binomialShare, sayShare } from "../drawing-aids";
import twoWells, { stepNoise, wellsOf } from "../experiments/two-wells";
import { NOISE_KINDS, type NoiseKind } from "../noise-shape";
import { hasConstantRate, ofKind, steepChain } from "../readings";

/** Kinds whose noise has a steep part, so that the chain on the axis says something of them. */
const PREDICTED: readonly NoiseKind[] = ["isotropic", "Hessian", "leading"];

type At = FigureContext<(typeof twoWells)["params"]>;

/** Share escaped if the replicas stayed on the axis a = 0. */
function onAxis({ params, recording }: At, kind: NoiseKind): number {
  const chain = steepChain(wellsOf(params), stepNoise(params, kind), params.learningRate);
  const updates = recording.rows > 1 ? (recording.steps[recording.rows - 1] ?? 0) : params.updates;
  return 1 - survivalAfter(cachedExitLaw(chain), updates);
}

const measured = ({ recording }: At, kind: NoiseKind) => {
  const escaped = ofKind(recording, "escaped", kind);
  return binomialShare(escaped.filter((x) => x === 1).length, escaped.length);
};

const applies = ({ params, recording }: At): boolean =>
  params.start === "sharp" && hasConstantRate(recording.spec);

export default figure(twoWells, {
  title: "Who has escaped",
  experiment: "two-wells",
  caption:
    "Bars: share of replicas that have been in the other well; error bars: exact 95 % binomial intervals. Dots: exact law of the chain that stays on the line between the minima. All kinds use the same random numbers.",
  draw(at) {
    const marks: Mark[] = [];
    if (at.recording.rows > 1) {
      const shares = NOISE_KINDS.map((kind) => measured(at, kind));
      marks.push({
        kind: "bars",
        label: "measured",
        colour: 1,
        x: NOISE_KINDS,
        y: shares.map(({ share }) => share),
        error: { low: shares.map(({ low }) => low), high: shares.map(({ high }) => high) },
      });
    }
    if (applies(at))
      marks.push({
        kind: "points",
        label: "on the line",
        colour: "ink",
        x: PREDICTED,
        y: PREDICTED.map((kind) => onAxis(at, kind)),
      });
    return {
      x: { label: "noise", categories: NOISE_KINDS },
      y: { label: "share escaped", range: [0, 1] },
      marks,
    };
  },
  finding(at) {
    const predicted = applies(at)
      ? ` On the line the law gives ${PREDICTED.map((kind) => `${sayShare(onAxis(at, kind))} under ${kind} noise`).join(", ")}.`
      : "";
    if (at.recording.rows < 2) return `No replica has moved yet.${predicted}`;
    const shares = NOISE_KINDS.map((kind) => {
      const { share, low, high } = measured(at, kind);
      return `${kind} ${sayShare(share)} (${sayShare(low)} to ${sayShare(high)})`;
    });
    return `Escaped so far: ${shares.join(", ")}.${predicted}`;
  },
});

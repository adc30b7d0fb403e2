import { figure, type FigureContext, type Mark } from "@contract";
import { survivalAfter } from "@theory/exit-time";
import { cachedExitLaw } from "../cached-law";
import { KIND_COLOURS, binomialShare, say, sayShare } from "../drawing-aids";
import twoWells, { stepNoise, wellsOf } from "../experiments/two-wells";
import { ridgeOf } from "../landscape";
import { indicator, indicatorRatio, type NoiseKind } from "../noise-shape";
import { hasConstantRate, ofKind, steepChain } from "../readings";

/** Noise on the shallow axis alone has temperature 0 along the steep one: its place would be at infinity. */
const SHOWN: readonly NoiseKind[] = ["isotropic", "Hessian", "leading"];
const POINTS = 25;

type At = FigureContext<(typeof twoWells)["params"]>;

/** Barrier over the temperature S_ss / (2 eta) along the steep direction. */
const height = ({ params }: At, kind: NoiseKind): number =>
  (ridgeOf(wellsOf(params)).barrier * 2 * params.learningRate) / stepNoise(params, kind).steep;

const updatesMade = ({ params, recording }: At): number =>
  recording.rows > 1 ? (recording.steps[recording.rows - 1] ?? 0) : params.updates;

function onAxis(at: At, barrierOverTemperature: number): number {
  const { params } = at;
  const wells = wellsOf(params);
  const steep = (ridgeOf(wells).barrier * 2 * params.learningRate) / barrierOverTemperature;
  const chain = steepChain(wells, { steep, shallow: 0 }, params.learningRate);
  return 1 - survivalAfter(cachedExitLaw(chain), updatesMade(at));
}

export default figure(twoWells, {
  title: "One number decides: barrier over temperature along the escape direction",
  experiment: "two-wells",
  caption:
    "Points: share of replicas escaped, with exact 95 % binomial intervals. Curve: exact law on the line between the minima after as many updates. The temperature is that of the steep direction alone.",
  draw(at) {
    const heights = SHOWN.map((kind) => height(at, kind));
    const [low, high] = [Math.min(...heights) * 0.7, Math.max(...heights) * 1.25];
    const marks: Mark[] = [];
    if (at.params.start === "sharp" && hasConstantRate(at.recording.spec)) {
      const x = Array.from({ length: POINTS }, (_, i) => low + (i * (high - low)) / (POINTS - 1));
      marks.push({
        kind: "line",
        label: "on the line",
        colour: "ink",
        dash: true,
        x,
        y: x.map((h) => onAxis(at, h)),
      });
    }
    if (at.recording.rows > 1)
      SHOWN.forEach((kind, i) => {
        const escaped = ofKind(at.recording, "escaped", kind);
        const share = binomialShare(escaped.filter((x) => x === 1).length, escaped.length);
        marks.push({
          kind: "points",
          label: kind,
          colour: KIND_COLOURS[kind],
          x: [heights[i] ?? NaN],
          y: [share.share],
          error: { low: [share.low], high: [share.high] },
        });
      });
    return {
      x: { label: "barrier over temperature along s" },
      y: { label: "share escaped", range: [0, 1] },
      marks,
    };
  },
  finding(at) {
    const wells = wellsOf(at.params);
    return SHOWN.map((kind) => {
      const shape = stepNoise(at.params, kind);
      const seen =
        at.recording.rows > 1
          ? `; ${sayShare(ofKind(at.recording, "escaped", kind).filter((x) => x === 1).length / at.recording.replicas)} escaped`
          : "";
      return `${kind} noise: Tr(HS) = ${say(indicator(shape, wells))}, indicator ratio ${say(indicatorRatio(shape, wells))}, barrier over temperature ${say(height(at, kind))}${seen}.`;
    }).join(" ");
  },
});

import { figure, type FigureContext } from "@contract";
import { allowance } from "../ball-readings";
import { say } from "../drawing-aids";
import coverage from "../experiments/coverage";
import { atSampleSize, sizesOf } from "../sweep";

type At = FigureContext<(typeof coverage)["params"]>;

const allowed = ({ params }: At, n: number): number => allowance({ ...params, margin: 1 }, n);

/** Gap of the trained hypothesis on each sample, at the sample size that is read or the largest so far. */
function gapsOf({ params, recording }: At): { readonly n: number; readonly gaps: Float64Array } {
  const sizes = sizesOf(recording);
  const n = Math.min(params.n, sizes.at(-1) ?? params.n);
  if (sizes.length === 0) return { n, gaps: new Float64Array() };
  const train = atSampleSize(recording, "train", n);
  return { n, gaps: atSampleSize(recording, "risk", n).map((risk, r) => risk - (train[r] ?? NaN)) };
}

export default figure(coverage, {
  title: "The trained gap on every sample, and what the theorem allows",
  experiment: "coverage",
  caption: "Each sample counts once. At most a share δ of them may lie to the right of the line.",
  draw(at) {
    const { n, gaps } = gapsOf(at);
    return {
      x: { label: "gap of the trained hypothesis", unit: "loss" },
      y: { label: "samples" },
      marks: [
        { kind: "histogram", label: "samples", colour: 1, values: gaps },
        { kind: "rule", axis: "x", at: allowed(at, n), label: "allowed", colour: "ink", symbol: "delta" },
      ],
    };
  },
  finding(at) {
    const { n, gaps } = gapsOf(at);
    const limit = allowed(at, n);
    if (gaps.length === 0)
      return `Not yet run. At n = ${say(n, 5)} the theorem allows a gap of ${say(limit)}.`;
    const beyond = gaps.filter((gap) => gap > limit).length;
    return `At n = ${say(n, 5)} the largest of ${String(gaps.length)} gaps is ${say(Math.max(...gaps))}; ${String(beyond)} lie beyond the ${say(limit)} that the theorem allows.`;
  },
});

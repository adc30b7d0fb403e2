import { figure, type FigureContext, type Mark } from "@contract";
import { meanAndRange, say, type Summary } from "../drawing-aids";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";
import { crossings } from "../readings";
import { noiseScale, robustSampleSize } from "../sample-model";

type At = FigureContext<(typeof sampleSizes)["params"]>;

const limitOf = ({ params }: At, dim: number): number =>
  robustSampleSize(noiseScale(params.factor, dim), params.radius);

/** Crossings by dimension, where all replicas have crossed one half. */
const measured = (at: At): readonly (Summary & { readonly dim: number })[] =>
  at.recording.rows < 2
    ? []
    : DIMENSIONS.map((dim, k) => ({ dim, ...meanAndRange(crossings(at.recording, k)) })).filter(
        ({ middle }) => Number.isFinite(middle),
      );

export default figure(sampleSizes, {
  title: "Sample size at which the robust error is one half",
  experiment: "sample-sizes",
  caption:
    "Dots: mean over replicas; bars: smallest to largest. Dashed: the limit of the theorem, a power of one half. Missing dots: the error does not cross one half between 1 and 64 samples.",
  draw(at) {
    const points = measured(at);
    const marks: Mark[] = [];
    if (at.params.radius < 1)
      marks.push({
        kind: "line",
        label: "limit: grows like √d",
        colour: "ink",
        dash: true,
        x: DIMENSIONS,
        y: DIMENSIONS.map((dim) => limitOf(at, dim)),
      });
    if (points.length > 0)
      marks.push({
        kind: "points",
        label: "measured",
        colour: 1,
        x: points.map(({ dim }) => dim),
        y: points.map(({ middle }) => middle),
        error: { low: points.map(({ low }) => low), high: points.map(({ high }) => high) },
      });
    return {
      x: { label: "dimension", scale: "log", range: [80, 8000] },
      y: { label: "samples for robust error ½", scale: "log" },
      marks,
    };
  },
  finding(at) {
    if (at.params.radius >= 1) return "The attack is as large as a coordinate’s mean: no sample size helps.";
    const ground = DIMENSIONS.map((dim) => `${say(limitOf(at, dim))} for d = ${say(dim, 4)}`).join(", ");
    const points = measured(at).map(({ dim, middle }) => `${say(middle)} for d = ${say(dim, 4)}`);
    return `In the limit it takes ${ground} samples.${points.length > 0 ? ` Measured: ${points.join(", ")}.` : ""}`;
  },
});

import { figure, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, say } from "../drawing-aids";
import marginBound, { SAMPLE_SIZES, trainedRow } from "../experiments/margin-bound";
import { boundReadings, type BoundReadings } from "../readings";

type At = FigureContext<(typeof marginBound)["params"]>;

interface Point {
  readonly n: number;
  readonly read: BoundReadings;
  readonly gap: Float64Array;
}

/** What is drawn for each sample size whose training has ended. */
const pointsOf = ({ recording, params }: At): readonly Point[] =>
  SAMPLE_SIZES.flatMap((n, i) => {
    const row = trainedRow(i);
    if (row >= recording.rows) return [];
    const read = boundReadings(recording, row, params);
    return [{ n, read, gap: read.rampRisk.map((risk, r) => Math.abs(risk - (read.trainingRamp[r] ?? NaN))) }];
  });

export default figure(marginBound, {
  title: "The bound, its parts, and what it bounds",
  experiment: "margin-bound",
  caption:
    "Trained classifiers. Lines: mean over replicas (samples); bands: smallest to largest. The bound controls the ramp gap: the difference between the mean ramp loss of fresh points, known exactly, and that of the sample. Above 1 it says nothing.",
  draw(at) {
    const points = pointsOf(at);
    const x = points.map(({ n }) => n);
    const line = (label: string, colour: 1 | 2 | 3 | 4 | 5, of: (point: Point) => ArrayLike<number>): Mark =>
      lineThrough(
        { label, colour },
        x,
        points.map((point) => meanAndRange(of(point))),
      );
    return {
      x: { label: "examples", scale: "log", range: [100, 6400] },
      y: { label: "probability or loss", scale: "log", range: [1e-5, 3] },
      marks: [
        { kind: "rule", axis: "y", at: 1, label: "says nothing above" },
        ...(points.length > 0
          ? [
              line("bound", 3, ({ read }) => read.total),
              line("complexity term", 1, ({ read }) =>
                read.complexity.map((c, r) => (2 / (read.gamma[r] ?? NaN)) * c),
              ),
              line("confidence term", 2, ({ read }) => [read.confidence]),
              line("robust error", 5, ({ read }) => read.robustError),
              line("ramp gap", 4, ({ gap }) => gap),
            ]
          : []),
      ],
    };
  },
  finding(at) {
    const last = pointsOf(at).at(-1);
    if (!last) return "No classifier has been trained to the end yet.";
    const { n, read, gap } = last;
    return `At ${say(n, 4)} examples the bound is ${say(mean(read.total))}, the exact robust error ${say(mean(read.robustError))}, and the ramp gap ${say(mean(gap), 2)} on average.`;
  },
});

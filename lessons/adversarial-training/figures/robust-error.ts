import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, rowsFrom, say, spread, summariesOf } from "../drawing-aids";
import sampleSizes, { DIMENSIONS, sampleSize } from "../experiments/sample-sizes";
import { limitError } from "../sample-model";

type At = FigureContext<(typeof sampleSizes)["params"]>;

const LARGEST = 64;
const SIZES = spread(0, 6, 60).map((doublings) => 2 ** doublings);

const limitOf = ({ params }: At, dim: number, radius: number) => ({
  x: SIZES,
  y: SIZES.map((n) => limitError(params.factor, dim, n, radius)),
});

export default figure(sampleSizes, {
  title: "Errors of the mean classifier",
  experiment: "sample-sizes",
  caption:
    "Lines: robust error, mean over replicas, with the range as a band; each replica averages the exact errors of its samples. Grey: the limit of large dimensions. Gold: standard error, all dimensions.",
  draw(at) {
    const { recording } = at;
    const rows = rowsFrom(recording, 0);
    const sizes = rows.map(sampleSize);
    const marks: Mark[] = [
      {
        kind: "paths",
        label: "limit for large d",
        colour: "soft",
        paths: DIMENSIONS.map((dim) => limitOf(at, dim, at.params.radius)),
      },
    ];
    if (rows.length > 0) {
      marks.push({
        kind: "paths",
        label: "standard error",
        colour: 2,
        paths: DIMENSIONS.map((_, k) => ({
          x: sizes,
          y: rows.map((row) => mean(valuesAt(recording, "standard", row, k))),
        })),
      });
      DIMENSIONS.forEach((dim, k) => {
        const colour = ([1, 4, 5, 3] as const)[k] ?? 1;
        marks.push(
          lineThrough(
            { label: `robust, d = ${say(dim, 4)}`, colour },
            sizes,
            summariesOf(recording, "robust", k, rows, meanAndRange),
          ),
        );
      });
    }
    return {
      x: { label: "samples", scale: "log", range: [1, LARGEST] },
      y: { label: "error", range: [0, 1] },
      marks,
    };
  },
  finding(at) {
    if (at.recording.rows === 0) return "No sample has been drawn yet.";
    const errors = (series: string): string =>
      DIMENSIONS.map(
        (dim, k) => `${say(mean(valuesAt(at.recording, series, 0, k)))} for d = ${say(dim, 4)}`,
      ).join(", ");
    return `From one sample the standard error is ${errors("standard")}; the robust error is ${errors("robust")}.`;
  },
});

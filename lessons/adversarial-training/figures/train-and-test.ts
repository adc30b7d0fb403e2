import { figure, valuesAt, type FigureContext } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, say, sayShare, summariesOf } from "../drawing-aids";
import robustOverfitting from "../experiments/robust-overfitting";
import { measuredRows } from "../readings";

type At = FigureContext<(typeof robustOverfitting)["params"]>;

const CURVES = [
  ["trainRobust", "train, attacked", 2],
  ["trainClean", "train, clean", 5],
  ["testClean", "test, clean", 1],
  ["testRobust", "test, attacked", 3],
] as const;

const last = ({ recording }: At, series: string): number => mean(valuesAt(recording, series));

export default figure(robustOverfitting, {
  title: "Accuracy on the training images and on fresh ones",
  experiment: "robust-overfitting",
  caption:
    "Measured every ten epochs. Training accuracy counts the labels that were trained on, test accuracy the true ones. Lines: mean over replicas; bands: smallest to largest.",
  draw({ recording, params }) {
    const rows = measuredRows(recording);
    const x = rows.map((row) => recording.steps[row] ?? NaN);
    return {
      x: { label: "epochs", range: [0, params.epochs] },
      y: { label: "accuracy", range: [0, 1] },
      marks:
        rows.length > 0
          ? CURVES.map(([series, label, colour]) =>
              lineThrough(
                { label, colour, symbol: series },
                x,
                summariesOf(recording, series, 0, rows, meanAndRange),
              ),
            )
          : [],
    };
  },
  finding(at) {
    const { recording } = at;
    const rows = measuredRows(recording);
    if (rows.length === 0) return "The training has not begun.";
    const robust = rows.map((row) => mean(valuesAt(recording, "testRobust", row)));
    const best = robust.indexOf(Math.max(...robust));
    const epoch = (row: number | undefined): string => say(recording.steps[row ?? 0] ?? NaN);
    return `At epoch ${epoch(recording.rows - 1)} the robust accuracy is ${sayShare(last(at, "trainRobust"))} on the training images and ${sayShare(last(at, "testRobust"))} on fresh ones; the best on fresh ones was ${sayShare(robust[best] ?? NaN)}, at epoch ${epoch(rows[best])}. Clean accuracy on fresh images is ${sayShare(last(at, "testClean"))}.`;
  },
});

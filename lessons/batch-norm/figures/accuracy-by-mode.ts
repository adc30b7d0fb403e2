import { figure, valuesAt, type FigureContext } from "@contract";
import { mean } from "@numerics/statistics";
import { say } from "../drawing-aids";
import trainEval, { MODES } from "../experiments/train-eval";

type At = FigureContext<(typeof trainEval)["params"]>;

/** Accuracies of each mode; null before the tests. */
function accuracies({ recording }: At): readonly Float64Array[] | null {
  if (recording.rows < 2) return null;
  const values = MODES.map((_, j) => valuesAt(recording, "accuracy", recording.rows - 1, j));
  return mean(values[0] ?? [0]) > 0 ? values : null;
}

export default figure(trainEval, {
  title: "Accuracy on fresh points",
  experiment: "train-eval",
  caption:
    "The same trained networks in evaluation mode (running statistics) and in training mode in batches of m. Bars: mean over replicas; lines: from the smallest to the largest replica. The axis begins at one half, the accuracy of guessing.",
  draw(at) {
    const values = accuracies(at);
    const x = ["evaluation", ...MODES.slice(1).map((mode) => mode.replace("batches of ", "m = "))];
    return {
      x: { label: "how the test points are normalised", categories: x },
      y: { label: "accuracy", range: [0.5, 1] },
      marks: values
        ? [
            {
              kind: "bars",
              label: "accuracy",
              colour: 1,
              x,
              y: values.map(mean),
              error: { low: values.map((v) => Math.min(...v)), high: values.map((v) => Math.max(...v)) },
            },
          ]
        : [],
    };
  },
  finding(at) {
    const values = accuracies(at);
    if (!values) return "The tests come after the training.";
    return `Accuracy: ${MODES.map((mode, j) => `${say(mean(values[j] ?? []))} in ${mode}`).join(", ")}.`;
  },
});

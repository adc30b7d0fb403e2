import { figure, valuesAt, type FigureContext } from "@contract";
import { lineThrough, medianAndBand, rowsFrom, say, summariesOf } from "../drawing-aids";
import deepLinear, { RADIUS_NAMES, UPDATES_PER_ROW } from "../experiments/deep-linear";

type At = FigureContext<(typeof deepLinear)["params"]>;

const COLOURS = [1, 5, 4] as const;

export default figure(deepLinear, {
  title: "Angle still to go, three linear layers",
  experiment: "deep-linear",
  caption:
    "Angle between the product of the layers and the direction of largest margin. Lines: median over replicas (starts); bands: 10–90 %.",
  draw({ params, recording }: At) {
    const rows = rowsFrom(recording, 0);
    return {
      x: { label: "updates", range: [0, params.updates] },
      y: { label: "angle still to go", unit: "degrees", scale: "log", range: [0.001, 180] },
      marks:
        rows.length > 0
          ? RADIUS_NAMES.map((label, k) =>
              lineThrough(
                { label, colour: COLOURS[k] ?? 1 },
                rows.map((row) => (recording.steps[row] ?? NaN) * UPDATES_PER_ROW),
                summariesOf(recording, "gap", k, rows, medianAndBand),
              ),
            )
          : [],
    };
  },
  finding({ recording }) {
    if (recording.rows === 0) return "No update has been made yet.";
    const row = recording.rows - 1;
    const left = RADIUS_NAMES.map((name, k) => {
      const { middle, low, high } = medianAndBand(valuesAt(recording, "gap", row, k));
      return `${say(middle, 2)} (${name}; ${say(low, 2)} to ${say(high, 2)})`;
    });
    return `After ${say((recording.steps[row] ?? 0) * UPDATES_PER_ROW, 5)} updates the angle left, in degrees, is ${left.join(", ")}.`;
  },
});

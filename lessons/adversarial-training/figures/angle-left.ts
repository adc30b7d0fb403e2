import { figure, valuesAt, type FigureContext } from "@contract";
import { median } from "@numerics/statistics";
import { lineThrough, medianAndBand, rowsFrom, say } from "../drawing-aids";
import whichMargin, { CHOSEN, SETTING_NAMES, updatesByRow } from "../experiments/which-margin";

type At = FigureContext<(typeof whichMargin)["params"]>;

/** Angles below this are drawn here: no eye tells them from 0, and the axis would lose its decades to them. */
const FLOOR = 1e-5;
const COLOURS = [1, 5, 4, 2, 3, "ink"] as const;

const nameOf = ({ params }: At, name: string): string =>
  name === CHOSEN ? `chosen: ${params.norm === "2" ? "ℓ2" : "ℓ∞"}, ${say(params.radius)}` : name;

export default figure(whichMargin, {
  title: "Angle still to go",
  experiment: "which-margin",
  caption:
    "Angle between the weights and the direction of largest robust margin. Lines: median over replicas (starts); bands: 10–90 %. Angles below 0.00001 degrees are drawn there.",
  draw(at) {
    const { params, recording } = at;
    const updates = updatesByRow(params.updates);
    const rows = rowsFrom(recording, 1);
    const x = rows.map((row) => updates[row] ?? NaN);
    return {
      x: { label: "updates", scale: "log", range: [1, params.updates] },
      y: { label: "angle still to go", unit: "degrees", scale: "log", range: [FLOOR / 2, 180] },
      marks:
        rows.length > 0
          ? SETTING_NAMES.map((name, k) =>
              lineThrough(
                { label: nameOf(at, name), colour: COLOURS[k] ?? "soft" },
                x,
                rows.map((row) =>
                  medianAndBand(valuesAt(recording, "gap", row, k).map((angle) => Math.max(FLOOR, angle))),
                ),
              ),
            )
          : [],
    };
  },
  finding(at) {
    const { recording, params } = at;
    if (recording.rows < 2) return "No update has been made yet.";
    const left = SETTING_NAMES.map((name, k) => {
      const angle = median(valuesAt(recording, "gap", recording.rows - 1, k));
      return `${angle < FLOOR ? "less than 0.00001" : say(angle, 2)} (${nameOf(at, name)})`;
    });
    return `After ${say(updatesByRow(params.updates)[recording.rows - 1] ?? NaN, 6)} updates the median angle left, in degrees, is ${left.join("; ")}.`;
  },
});

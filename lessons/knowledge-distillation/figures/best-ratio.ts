import { figure, type FigureContext } from "@contract";
import { meanAt, say } from "../drawing-aids";
import imperfectTeacher, { RATIOS, cellOf } from "../experiments/imperfect-teacher";

type At = FigureContext<(typeof imperfectTeacher)["params"]>;

/** Best soft ratio by mean accuracy in the map's cell k; NaN where it has not been run. */
function bestRatio({ recording }: At, k: number): number {
  const row = k + 1; // row 0 is the chosen setting
  if (row >= recording.rows) return NaN;
  const means = RATIOS.map((_, i) => meanAt(recording, "cellAccuracy", row, i));
  return RATIOS[means.indexOf(Math.max(...means))] ?? NaN;
}

export default figure(imperfectTeacher, {
  title: "The best soft ratio, by who errs",
  experiment: "imperfect-teacher",
  caption:
    "Colour: soft ratio with the highest mean accuracy over replicas, on the grid 0, 0.1, …, 1. The same random numbers decide in every cell which points are corrupted.",
  draw(at) {
    const side = at.params.mapSide;
    const along = Array.from({ length: side }, (_, i) => cellOf(at.params, i).error);
    const filled = at.recording.rows > side;
    return {
      x: { label: "teacher error e" },
      y: { label: "label noise f" },
      marks:
        filled && side > 1
          ? [
              {
                kind: "heatmap",
                label: "best soft ratio",
                x: along,
                y: along,
                z: Array.from({ length: side * side }, (_, k) => bestRatio(at, k)),
              },
            ]
          : [],
    };
  },
  finding(at) {
    const side = at.params.mapSide;
    if (at.recording.rows <= side * side || side < 2) return "The map is not complete.";
    const corner = cellOf(at.params, side - 1).error;
    return `With wrong teachers (e = ${say(corner)}, f = 0) the best soft ratio is ${say(bestRatio(at, side - 1))}; with wrong labels (e = 0, f = ${say(corner)}) it is ${say(bestRatio(at, side * (side - 1)))}; with both it is ${say(bestRatio(at, side * side - 1))}.`;
  },
});

import { figure, valuesAt, type FigureContext } from "@contract";
import { WEIGHT_NORMS, attackTerm, dimensionFactor, type AttackScale } from "../complexity";
import { lineThrough, meanAndRange, rowsFrom, say, summariesOf } from "../drawing-aids";
import attackedComplexity, { dimensionAt } from "../experiments/attacked-complexity";
import { mean } from "@numerics/statistics";

type At = FigureContext<(typeof attackedComplexity)["params"]>;

const scaleAt = ({ params }: At, row: number): AttackScale => ({
  radius: params.radius,
  size: 1,
  dimension: dimensionFactor(params.norm, dimensionAt(row)),
  n: params.examples,
});

/** Both sides of the theorems by row, from the mean complexity without attack. */
function bounds(at: At, rows: readonly number[]) {
  const k = WEIGHT_NORMS.indexOf(at.params.norm);
  return rows.map((row) => {
    const natural = mean(valuesAt(at.recording, "natural", row, k));
    const added = attackTerm(scaleAt(at, row));
    return { ceiling: natural + added, floor: Math.max(natural, added / Math.SQRT2) };
  });
}

export default figure(attackedComplexity, {
  title: "Complexity with and without attack",
  experiment: "attacked-complexity",
  caption:
    "Weights in the unit ball of the chosen norm. Lines: mean over replicas (samples); bands: smallest to largest. Dashed: floor and ceiling of the theorems. All points have length about 1.",
  draw(at) {
    const { recording, params } = at;
    const rows = rowsFrom(recording, 0);
    const x = rows.map(dimensionAt);
    const k = WEIGHT_NORMS.indexOf(params.norm);
    const sides = bounds(at, rows);
    return {
      x: { label: "number of inputs", scale: "log", range: [10, 640] },
      y: { label: "Rademacher complexity", ...(params.norm === "inf" ? { scale: "log" as const } : {}) },
      marks:
        rows.length > 0
          ? [
              {
                kind: "line",
                label: "ceiling",
                colour: "ink",
                dash: true,
                x,
                y: sides.map((s) => s.ceiling),
              },
              lineThrough(
                { label: "under attack", colour: 3, symbol: "attacked" },
                x,
                summariesOf(recording, "attacked", k, rows, meanAndRange),
              ),
              lineThrough(
                { label: "without attack", colour: 1, symbol: "natural" },
                x,
                summariesOf(recording, "natural", k, rows, meanAndRange),
              ),
              { kind: "line", label: "floor", colour: "ink", dash: true, x, y: sides.map((s) => s.floor) },
            ]
          : [],
    };
  },
  finding(at) {
    const row = at.recording.rows - 1;
    const [side] = bounds(at, row < 0 ? [] : [row]);
    if (!side) return "Nothing has been measured yet.";
    const k = WEIGHT_NORMS.indexOf(at.params.norm);
    const value = (series: string): string => say(mean(valuesAt(at.recording, series, row, k)));
    return `In ${say(dimensionAt(row))} dimensions the complexity is ${value("natural")} without attack and ${value("attacked")} under attack; the theorems allow ${say(side.floor)} to ${say(side.ceiling)}.`;
  },
});

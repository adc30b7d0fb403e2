import { figure, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { WEIGHT_NORMS, smallAttackRatio } from "../complexity";
import { lineThrough, meanAndRange, rowsFrom, say, spread } from "../drawing-aids";
import attackedComplexity, { dimensionAt } from "../experiments/attacked-complexity";
import { complexityRatios } from "../readings";

const LABELS = ["ℓ1 ball", "ℓ2 ball", "ℓ∞ ball"];
const GRID = spread(Math.log(10), Math.log(640), 60).map(Math.exp);
/** Beyond an attack of this size, in units of a coordinate's scale, the small-attack law is not drawn. */
const SMALL = 0.5;

export default figure(attackedComplexity, {
  title: "How much the attack adds",
  experiment: "attacked-complexity",
  caption:
    "Complexity under attack over complexity without. Lines: mean over replicas; bands: smallest to largest. Dashed: law of small attacks for the ℓ2 ball, drawn while ε is at most half of a coordinate’s scale 1/√d.",
  draw(at) {
    const { recording, params } = at;
    const rows = rowsFrom(recording, 0);
    const marks: Mark[] = LABELS.map((label, k) =>
      lineThrough(
        { label, colour: ([1, 3, 4] as const)[k] ?? 1 },
        rows.map(dimensionAt),
        rows.map((row) => meanAndRange(complexityRatios(recording, row, k))),
      ),
    );
    const x = GRID.filter((dim) => params.radius * Math.sqrt(dim) <= SMALL);
    if (x.length > 1)
      marks.push({
        kind: "line",
        label: "small attacks",
        colour: "ink",
        dash: true,
        x,
        y: x.map((dim) => smallAttackRatio(params.radius, dim)),
      });
    return {
      x: { label: "number of inputs", scale: "log", range: [10, 640] },
      y: { label: "ratio of the complexities" },
      marks,
    };
  },
  finding({ recording }) {
    const row = recording.rows - 1;
    if (row < 0) return "Nothing has been measured yet.";
    const ratios = WEIGHT_NORMS.map(
      (_, k) => `${say(mean(complexityRatios(recording, row, k)), 4)} for the ${LABELS[k] ?? ""}`,
    );
    return `In ${say(dimensionAt(row))} dimensions the attack multiplies the complexity by ${ratios.join(", ")}.`;
  },
});

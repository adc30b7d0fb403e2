import { figure, valuesAt, type FigureContext } from "@contract";
import { lineThrough, medianAndBand, rowsFrom, say, type Summary } from "../drawing-aids";
import linearAttack, { SCORES, type Score } from "../experiments/linear-attack";

type At = FigureContext<(typeof linearAttack)["params"]>;

/** A log axis has no zero: what is nearer than this is drawn here. It is below the rounding of the arithmetic. */
const FLOOR = 1e-8;

function distances({ recording }: At, score: Score): readonly Summary[] {
  const k = SCORES.indexOf(score);
  return rowsFrom(recording, 0).map((row) => {
    const formula = valuesAt(recording, "formula", row, k);
    const found = valuesAt(recording, "found", row, k);
    return medianAndBand(found.map((loss, r) => Math.max(FLOOR, Math.abs(loss - (formula[r] ?? NaN)))));
  });
}

export default figure(linearAttack, {
  title: "Distance to the formula, step by step",
  experiment: "linear-attack",
  caption:
    "Lines: median over the replicas; bands: 10–90 %. Distances below 10⁻⁸ nats, smaller than the rounding, are drawn at 10⁻⁸.",
  draw(at) {
    const steps = rowsFrom(at.recording, 0).map((row) => at.recording.steps[row] ?? NaN);
    return {
      x: { label: "steps of the attack", range: [0, at.params.iterations] },
      y: { label: "distance to the formula", unit: "nats", scale: "log", range: [0.5 * FLOOR, 10] },
      marks:
        steps.length > 0
          ? [
              lineThrough({ label: "ReLU networks", colour: 3 }, steps, distances(at, "network")),
              lineThrough({ label: "linear scores", colour: 1 }, steps, distances(at, "linear")),
            ]
          : [],
    };
  },
  finding(at) {
    const last = (score: Score): Summary | undefined => distances(at, score).at(-1);
    const [linear, network] = [last("linear"), last("network")];
    if (!linear || !network) return "The attack has not begun.";
    const near = linear.middle <= FLOOR ? "less than 10⁻⁸" : say(linear.middle, 2);
    return `At step ${say(at.recording.steps[at.recording.rows - 1] ?? 0)} the median distance is ${near} nats for linear scores and ${say(network.middle, 2)} nats for networks.`;
  },
});

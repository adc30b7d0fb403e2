import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { median } from "@numerics/statistics";
import { say } from "../drawing-aids";
import linearAttack, { SCORES, type Score } from "../experiments/linear-attack";

type At = FigureContext<(typeof linearAttack)["params"]>;

const read = ({ recording }: At, series: string, score: Score): Float64Array =>
  valuesAt(recording, series, recording.rows - 1, SCORES.indexOf(score));

/** Found less formula, one number a replica. */
const excess = (at: At, score: Score): Float64Array => {
  const formula = read(at, "formula", score);
  return read(at, "found", score).map((loss, r) => loss - (formula[r] ?? NaN));
};

const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));

export default figure(linearAttack, {
  title: "Loss that the attack finds, against the formula",
  experiment: "linear-attack",
  caption:
    "One dot a replica, each with a score, a point and a label of its own. For the network the formula takes the gradient at the clean point. Dashed: equality.",
  draw(at) {
    const marks: Mark[] = [];
    if (at.recording.rows > 0) {
      const points = (score: Score, label: string, colour: 1 | 3): Mark => ({
        kind: "points",
        label,
        colour,
        x: read(at, "formula", score),
        y: read(at, "found", score),
      });
      marks.push(points("network", "ReLU networks", 3), points("linear", "linear scores", 1));
    }
    const ends = [
      0,
      at.recording.rows > 0 ? Math.max(...SCORES.map((s) => largest(read(at, "formula", s)))) : 5,
    ];
    marks.push({ kind: "line", label: "equal", colour: "ink", dash: true, x: ends, y: ends });
    return { x: { label: "formula", unit: "nats" }, y: { label: "loss found", unit: "nats" }, marks };
  },
  finding(at) {
    if (at.recording.rows === 0) return "The attack has not begun.";
    const steps = at.recording.steps[at.recording.rows - 1] ?? 0;
    const off = excess(at, "network").map(Math.abs);
    return `After ${say(steps)} steps the linear scores are at most ${say(largest(excess(at, "linear")), 2)} nats from the formula; half of the networks are more than ${say(median(off), 2)} nats from it.`;
  },
});

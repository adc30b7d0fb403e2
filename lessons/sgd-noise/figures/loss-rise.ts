import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { medianAndRange, say } from "../drawing-aids";
import realNetwork, { NOISES, trainingRows } from "../experiments/real-network";
import { riseRatio } from "../network-readings";

type At = FigureContext<(typeof realNetwork)["params"]>;

/** Rows after at least one noisy update. */
const rowsOf = ({ params, recording }: At): readonly number[] => {
  const first = trainingRows(params) + 1;
  return Array.from({ length: Math.max(0, recording.rows - first) }, (_, i) => first + i);
};

export default figure(realNetwork, {
  title: "What the same power does to the loss",
  experiment: "real-network",
  caption:
    "Lines: median over the networks of the mean loss of the noisy copies above the loss where the noise started; bands: smallest to largest network.",
  draw(at) {
    const rows = rowsOf(at);
    const first = trainingRows(at.params);
    const marks: Mark[] = NOISES.map((label, component) => {
      const summaries = rows.map((row) => medianAndRange(valuesAt(at.recording, "rise", row, component)));
      return {
        kind: "line",
        label,
        colour: component === 0 ? 3 : 1,
        x: rows.map((row) => row - first),
        y: summaries.map(({ middle }) => middle),
        band: { low: summaries.map(({ low }) => low), high: summaries.map(({ high }) => high) },
      };
    });
    return {
      x: { label: "noisy updates" },
      y: { label: "loss rise" },
      marks: rows.length > 0 ? marks : [],
    };
  },
  finding(at) {
    const row = rowsOf(at).at(-1);
    if (row === undefined) return "No noise has been added yet.";
    const { middle, low, high } = medianAndRange(riseRatio(at.recording, row));
    return `After ${say(row - trainingRows(at.params))} noisy updates covariance-shaped noise has raised the loss ${say(middle)} times as much as isotropic noise (${say(low)} to ${say(high)} over the networks).`;
  },
});

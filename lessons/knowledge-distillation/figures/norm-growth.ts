import { figure, type Colour, type Mark } from "@contract";
import { meanAt, meanCurve, rowsFrom, say } from "../drawing-aids";
import softRatio, { RATIOS } from "../experiments/soft-ratio";

const SHOWN: readonly { readonly ratio: (typeof RATIOS)[number]; readonly colour: Colour }[] = [
  { ratio: 0.1, colour: 2 },
  { ratio: 0.5, colour: 3 },
  { ratio: 1, colour: 1 },
];

export default figure(softRatio, {
  title: "Growth of the student’s norm",
  experiment: "soft-ratio",
  caption:
    "Mean norm over samples, averaged over replicas (tasks) with 95 % bands. The slope on this plot is the data inefficiency. Dashed: the slope 1/2 that isotropic features approach.",
  draw({ recording }) {
    const marks: Mark[] = SHOWN.map(({ ratio, colour }) =>
      meanCurve(
        recording,
        { series: "norm", component: RATIOS.indexOf(ratio), along: "sampleSize" },
        { label: `ρ = ${String(ratio)}`, colour, symbol: "norm" },
      ),
    );
    const x = rowsFrom(recording).map((row) => meanAt(recording, "sampleSize", row));
    const start = recording.rows > 0 ? 0.8 * meanAt(recording, "norm", 0, RATIOS.indexOf(1)) : NaN;
    const first = x[0];
    if (first !== undefined)
      marks.push({
        kind: "line",
        label: "slope 1/2",
        colour: "ink",
        dash: true,
        x,
        y: x.map((n) => start * Math.sqrt(n / first)),
      });
    return {
      x: { label: "sample size n", scale: "log" },
      y: { label: "mean norm of the student’s weights", scale: "log" },
      marks,
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    const told = SHOWN.map(
      ({ ratio }) => `${say(meanAt(recording, "norm", last, RATIOS.indexOf(ratio)))} at ρ = ${String(ratio)}`,
    );
    return `At ${say(meanAt(recording, "sampleSize", last))} points the mean norm is ${told.join(", ")}.`;
  },
});

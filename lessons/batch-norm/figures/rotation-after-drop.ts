import { figure, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, seriesLine, spread } from "../drawing-aids";
import { angleAfterDrop, equilibriumAngle, recoveryTime } from "../equilibrium";
import rateDrop, { UPDATES_PER_ROW } from "../experiments/rate-drop";
import { firstRowAfter } from "../rate-drop";
import { rootMeanSquare } from "../readings";

type At = FigureContext<(typeof rateDrop)["params"]>;

const dropUpdate = ({ params }: At): number => (firstRowAfter(params, UPDATES_PER_ROW) - 1) * UPDATES_PER_ROW;
const after = ({ params }: At) => ({ ...params, learningRate: params.learningRate / params.dropFactor });

export default figure(rateDrop, {
  title: "Rotation before and after the drop",
  experiment: "rate-drop",
  caption:
    "Line: root mean square angle, row by row, mean and 10–90 % band over replicas. Dashed: the equilibrium before the drop, and the predicted return after it (both without momentum).",
  draw(at) {
    const { params, recording } = at;
    const marks: Mark[] = [];
    if (recording.rows > 1)
      marks.push(
        seriesLine(recording, {
          series: "angle",
          label: "measured",
          colour: 1,
          updatesPerRow: UPDATES_PER_ROW,
        }),
      );
    const drop = dropUpdate(at);
    const goal = equilibriumAngle(after(at));
    if (goal > 0 && params.momentum === 0) {
      const later = spread(0, Math.max(1, params.updates - drop), 150);
      const perUpdate = after(at).learningRate * params.weightDecay;
      marks.push({
        kind: "line",
        label: "predicted",
        colour: "ink",
        dash: true,
        x: [0, drop, ...later.map((t) => drop + t)],
        y: [
          equilibriumAngle(params),
          equilibriumAngle(params),
          ...later.map((t) => goal * angleAfterDrop(params.dropFactor, perUpdate, t)),
        ],
      });
    }
    marks.push({ kind: "rule", axis: "x", at: drop, label: "η → η/k" });
    return {
      x: { label: "updates", range: [0, params.updates] },
      y: { label: "angle per update", unit: "rad", scale: "log" },
      marks,
    };
  },
  finding(at) {
    const { params, recording } = at;
    const goal = equilibriumAngle(after(at));
    if (!(goal > 0)) return "Without weight decay there is no equilibrium to return to.";
    const wait = recoveryTime(params.dropFactor, after(at).learningRate * params.weightDecay, 0.9);
    const theory =
      wait > 0
        ? `The theory has a drop from ${say(equilibriumAngle(params))} to ${say(goal / Math.sqrt(params.dropFactor))} rad, and nine tenths of the new equilibrium ${say(goal)} after ${say(wait, 4)} updates.`
        : `The new equilibrium is ${say(goal)} rad.`;
    const first = firstRowAfter(params, UPDATES_PER_ROW);
    const last = recording.rows - 1;
    if (last < first + 1) return theory;
    const before = mean(rootMeanSquare(recording, "angle", { from: Math.ceil(first / 2), to: first - 1 }));
    const now = mean(rootMeanSquare(recording, "angle", { from: Math.max(first, last - 49), to: last }));
    return `The rotation was ${say(before)} rad before the drop and is ${say(now)} rad now, ${say(now / before)} of it. ${theory}`;
  },
});

import { figure, valuesAt, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, seriesLine, spread } from "../drawing-aids";
import { approach, equilibriumNorm2 } from "../equilibrium";
import randomSphere from "../experiments/random-sphere";
import { UNIT_GRADIENT2, UPDATES_PER_ROW } from "../walk-experiment";

export default figure(randomSphere, {
  title: "Squared length on its way to equilibrium",
  experiment: "random-sphere",
  caption:
    "Line: mean over replicas with the 10–90 % band. Dashed: the closed form, which knows the learning rate, the decay, the start and the size of the gradients (it is stated without momentum).",
  draw({ params, recording }) {
    const marks: Mark[] = [];
    if (recording.rows > 0)
      marks.push(
        seriesLine(recording, {
          series: "norm2",
          label: "measured",
          colour: 1,
          updatesPerRow: UPDATES_PER_ROW,
          from: 0,
        }),
      );
    if (params.momentum === 0) {
      const x = spread(0, params.updates, 200);
      marks.push({
        kind: "line",
        label: "closed form",
        colour: "ink",
        dash: true,
        x,
        y: x.map((t) => approach(params, UNIT_GRADIENT2, params.startNorm ** 2, t)),
      });
    } else if (params.weightDecay > 0)
      marks.push({
        kind: "rule",
        axis: "y",
        at: equilibriumNorm2(params, UNIT_GRADIENT2),
        label: "equilibrium",
        colour: "ink",
      });
    return {
      x: { label: "updates", range: [0, params.updates] },
      y: { label: "squared length of the weights" },
      marks,
    };
  },
  finding({ params, recording }) {
    const goal = equilibriumNorm2(params, UNIT_GRADIENT2);
    const theory =
      goal > 0
        ? `The equilibrium is at ${say(goal, 4)}; without momentum a deviation of the square of it shrinks by e in ${say(1 / (4 * params.learningRate * params.weightDecay))} updates.`
        : "Without weight decay there is no equilibrium.";
    if (recording.rows < 2) return theory;
    return `The squared length is now ${say(mean(valuesAt(recording, "norm2")), 4)}. ${theory}`;
  },
});

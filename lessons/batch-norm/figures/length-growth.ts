import { figure, valuesAt, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, seriesLine, spread } from "../drawing-aids";
import { approach } from "../equilibrium";
import noDecay from "../experiments/no-decay";
import { UNIT_GRADIENT2, UPDATES_PER_ROW } from "../walk-experiment";

export default figure(noDecay, {
  title: "Growth of the squared length",
  experiment: "no-decay",
  caption:
    "Both axes are logarithmic. Line: mean over replicas with the 10–90 % band. Dashed: the closed form; without decay it is the root of what the gradients have added and has slope one half.",
  draw({ params, recording }) {
    const x = spread(UPDATES_PER_ROW, params.updates, 80, "log");
    const marks: Mark[] = [];
    if (recording.rows > 1)
      marks.push(
        seriesLine(recording, {
          series: "norm2",
          label: "measured",
          colour: 1,
          updatesPerRow: UPDATES_PER_ROW,
        }),
      );
    if (params.momentum === 0)
      marks.push({
        kind: "line",
        label: params.weightDecay === 0 ? "(‖w₀‖⁴ + 2η²Gt)^½" : "closed form",
        colour: "ink",
        dash: true,
        x,
        y: x.map((t) => approach(params, UNIT_GRADIENT2, params.startNorm ** 2, t)),
      });
    return {
      x: { label: "updates", scale: "log", range: [UPDATES_PER_ROW, params.updates] },
      y: { label: "squared length of the weights", scale: "log" },
      marks,
    };
  },
  finding({ params, recording }) {
    const predicted = approach(params, UNIT_GRADIENT2, params.startNorm ** 2, params.updates);
    const theory = `After ${say(params.updates, 5)} updates the closed form has ${say(predicted)}.`;
    if (recording.rows < 2) return theory;
    return `The squared length has grown from ${say(params.startNorm ** 2)} to ${say(mean(valuesAt(recording, "norm2")))}, and the last rotation is ${say(mean(valuesAt(recording, "angle")))} rad. ${theory}`;
  },
});

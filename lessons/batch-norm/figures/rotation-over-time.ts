import { figure, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, seriesLine } from "../drawing-aids";
import { equilibriumAngle, smallAngle } from "../equilibrium";
import bnUnit, { UPDATES_PER_ROW, decayPerRow } from "../experiments/bn-unit";
import { rootMeanSquare, spanAtRest } from "../readings";

type At = FigureContext<(typeof bnUnit)["params"]>;

const angleAtRest = ({ params, recording }: At): number => {
  const last = recording.rows - 1;
  const span = last > 0 ? spanAtRest(recording, recording.steps[last] ?? 0, decayPerRow(params)) : null;
  return span ? mean(rootMeanSquare(recording, "angle", span)) : NaN;
};

export default figure(bnUnit, {
  title: "Rotation of the weights",
  experiment: "bn-unit",
  caption:
    "Line: root mean square angle between successive weights, row by row, mean and 10–90 % band over replicas. Dashed: what learning rate, decay and momentum alone prescribe.",
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
    const goal = equilibriumAngle(params);
    if (goal > 0)
      marks.push({ kind: "rule", axis: "y", at: goal, label: "arccos(1 − ηλ/(1+α))", colour: "ink" });
    if (goal > 0 && params.momentum > 0)
      marks.push({
        kind: "rule",
        axis: "y",
        at: smallAngle({ ...params, momentum: 0 }),
        label: "√(2ηλ), momentum forgotten",
        colour: 3,
      });
    return {
      x: { label: "updates", range: [0, params.updates] },
      y: { label: "angle per update", unit: "rad" },
      marks,
    };
  },
  finding(at) {
    const goal = equilibriumAngle(at.params);
    const theory =
      goal > 0
        ? `The theory asks for ${say(goal, 4)} rad per update.`
        : "Without weight decay there is no equilibrium.";
    const measured = angleAtRest(at);
    return Number.isFinite(measured)
      ? `At rest the weights turn by ${say(measured, 4)} rad per update. ${theory}`
      : theory;
  },
});

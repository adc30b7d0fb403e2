import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { largestRetention, retentionOf } from "../bounds";
import { retainedRate, stepsToSpike } from "../closed-forms";
import { say, spread } from "../drawing-aids";
import membrane from "../experiments/membrane";

type At = FigureContext<(typeof membrane)["params"]>;

const levelsOf = ({ recording }: At): readonly number[] => Array.from(valuesAt(recording, "level", 0));

export default figure(membrane, {
  title: "Each neuron's rate against its silencing level",
  experiment: "membrane",
  caption:
    "Points: transmitted spikes over the steps so far, one point a neuron. Curve: the formula for retention ρ = 1 − max(p, p_θ). Dotted: the floor p_θ, left of which a neuron's own level has no effect.",
  draw(at) {
    const { params, recording } = at;
    const marks: Mark[] = [
      { kind: "rule", axis: "x", at: params.floor, label: "floor p_θ", colour: "soft", symbol: "floor" },
    ];
    const isClosed =
      params.current > params.threshold && params.noise === "mask" && params.stepLength === "1";
    if (isClosed) {
      const steps = stepsToSpike(params);
      const x = spread(0, 0.95, 60);
      marks.push({
        kind: "line",
        label: "formula",
        colour: "ink",
        dash: true,
        x,
        y: x.map((level) => retainedRate(steps, retentionOf(level, params.floor))),
      });
    }
    if (recording.rows > 1) {
      const time = (recording.steps[recording.rows - 1] ?? 1) * Number(params.stepLength);
      marks.push({
        kind: "points",
        label: "neurons",
        colour: 1,
        symbol: "level",
        x: levelsOf(at),
        y: valuesAt(recording, "count").map((count) => count / time),
      });
    }
    return {
      x: { label: "silencing level p of the neuron", range: [0, 1] },
      y: { label: "transmitted spikes a step" },
      marks,
    };
  },
  finding(at) {
    const { floor } = at.params;
    return `The largest retention of these neurons, p_max = 1 − min max(p, p_θ), is ${say(largestRetention(levelsOf(at), floor))}; raising the floor lowers it.`;
  },
});

import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { largestRetention } from "../bounds";
import { say } from "../drawing-aids";
import membrane from "../experiments/membrane";

type At = FigureContext<(typeof membrane)["params"]>;

export default figure(membrane, {
  title: "Silencing levels of the neurons",
  experiment: "membrane",
  caption:
    "Histogram: levels p of the neurons, drawn when the run starts. Dotted: the floor p_θ. A neuron silences with the larger of the two.",
  draw({ params, recording }: At) {
    const marks: Mark[] = [
      { kind: "rule", axis: "x", at: params.floor, label: "floor p_θ", colour: "ink", symbol: "floor" },
    ];
    if (recording.rows > 0)
      marks.unshift({
        kind: "histogram",
        label: "neurons",
        colour: 2,
        symbol: "level",
        values: valuesAt(recording, "level", 0),
        bins: 10,
      });
    return { x: { label: "silencing level p", range: [0, 1] }, y: { label: "neurons" }, marks };
  },
  finding({ params, recording }) {
    const levels = Array.from(valuesAt(recording, "level", 0));
    const held = levels.filter((level) => level < params.floor).length;
    return `${say(held)} of ${say(levels.length, 4)} neurons have a level below the floor and silence with the floor instead; the largest retention is ${say(largestRetention(levels, params.floor))}.`;
  },
});

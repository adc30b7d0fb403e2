import { figure, valuesAt, type Colour, type FigureContext, type Mark } from "@contract";
import { retentionOf } from "../bounds";
import { say } from "../drawing-aids";
import membrane from "../experiments/membrane";
import { membraneMark } from "../spike-drawing";

type At = FigureContext<(typeof membrane)["params"]>;

/** Top of a drawn spike, in thresholds. */
const TOP = 1.6;

/** The neurons with the smallest, the middle and the largest silencing level. */
function chosen({ recording }: At): readonly number[] {
  const levels = valuesAt(recording, "level", 0);
  const order = Array.from(levels.keys()).sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));
  const picks = [order[0], order[order.length >> 1], order.at(-1)].filter((i) => i !== undefined);
  return levels.every((level) => level === levels[0]) ? picks.slice(0, 1) : picks;
}

export default figure(membrane, {
  title: "Membrane potentials",
  experiment: "membrane",
  caption:
    "The potentials of three neurons: with the largest, the middle and the smallest retention ρ. Vertical strokes are transmitted spikes. Dotted: the threshold.",
  draw(at) {
    const { params, recording } = at;
    const marks: Mark[] = [
      { kind: "rule", axis: "y", at: params.threshold, label: "threshold θ", colour: "ink" },
    ];
    if (recording.rows > 1) {
      const rows = Array.from({ length: recording.rows }, (_, row) => row);
      const times = rows.map((row) => (recording.steps[row] ?? 0) * Number(params.stepLength));
      chosen(at).forEach((neuron, i) => {
        const of = (series: string): number[] =>
          rows.map((row) => valuesAt(recording, series, row)[neuron] ?? NaN);
        const potentials = of("potential");
        const spikes = of("spike");
        const retention = retentionOf(valuesAt(recording, "level", 0)[neuron] ?? NaN, params.floor);
        marks.push(
          membraneMark(
            {
              times,
              potentials,
              isSpike: (row) => spikes[row] === 1,
              afterReset: (row) =>
                params.reset === "zero" ? 0 : (potentials[row] ?? NaN) - params.threshold,
              top: TOP * params.threshold,
            },
            {
              label: params.noise === "mask" ? `ρ = ${say(retention, 2)}` : `neuron ${String(neuron + 1)}`,
              colour: (i + 1) as Colour,
              symbol: "potential",
            },
          ),
        );
      });
    }
    return { x: { label: "time", unit: "steps" }, y: { label: "membrane potential u" }, marks };
  },
  finding(at) {
    const counts = valuesAt(at.recording, "count");
    const sizes = chosen(at).map((neuron) => say(counts[neuron] ?? NaN));
    return `The neurons drawn have transmitted ${sizes.join(", ")} spikes.`;
  },
});

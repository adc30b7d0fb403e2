import { columnOf, figure, valuesAt, type FigureContext } from "@contract";
import { mean } from "@numerics/statistics";
import { say } from "../drawing-aids";
import membrane from "../experiments/membrane";
import { rasterMark } from "../spike-drawing";

type At = FigureContext<(typeof membrane)["params"]>;

/** At most this many neurons have a row of their own. */
const MOST = 64;

export default figure(membrane, {
  title: "Spikes of all neurons",
  experiment: "membrane",
  caption:
    "A tick is a transmitted spike; every row is a neuron, the most reliable at the top. Every replica of the run is a neuron.",
  draw({ params, recording }: At) {
    const shown = Math.min(MOST, recording.replicas);
    const x = {
      label: "time",
      unit: "steps",
      range: [0, params.steps * Number(params.stepLength)] as const,
    };
    const y = { label: "neuron", range: [0, shown + 1] as const };
    if (recording.rows < 2) return { x, y, marks: [] };
    const levels = valuesAt(recording, "level", 0);
    const order = Array.from({ length: shown }, (_, i) => i).sort(
      (a, b) => (levels[b] ?? 0) - (levels[a] ?? 0),
    );
    const { data } = columnOf(recording, "spike");
    const trains = order.map((neuron, place) => {
      const times: number[] = [];
      for (let row = 0; row < recording.rows; row++)
        if (data[row * recording.replicas + neuron] === 1)
          times.push((recording.steps[row] ?? 0) * Number(params.stepLength));
      return { row: place + 1, times };
    });
    return { x, y, marks: [rasterMark(trains, { label: "", colour: "ink", symbol: "spike" })] };
  },
  finding: ({ recording }) =>
    `${say(recording.replicas, 4)} neurons have transmitted ${say(mean(valuesAt(recording, "count")))} spikes each on average.`,
});

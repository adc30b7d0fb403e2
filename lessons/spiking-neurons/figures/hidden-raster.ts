import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say } from "../drawing-aids";
import surrogateTraining, { GRADIENTS, PROBES } from "../experiments/surrogate-training";
import { DURATION, spikeStep } from "../latency-xor";
import { spikeTimes } from "../probe-readings";
import { rasterMark } from "../spike-drawing";

type At = FigureContext<(typeof surrogateTraining)["params"]>;

/** Time steps between two inputs in the picture. */
const GAP = 4;
const startOf = (probe: number): number => probe * (DURATION + GAP);

/** The label XOR = 1 and XOR = 0, and the rows of the two input spikes. */
const LABELS = [
  { label: 1, name: "label 1", colour: 2 },
  { label: -1, name: "label 0", colour: 1 },
] as const;
const INPUT_ROWS = [-1, -2];

export default figure(surrogateTraining, {
  title: "Spikes of the hidden neurons for four inputs",
  experiment: "surrogate-training",
  caption:
    "One network (the first replica), four inputs one after the other: (¼, ¼), (¼, ¾), (¾, ¼), (¾, ¾). Ticks below zero: the two input spikes, early for ¾ and late for ¼. Rows above: hidden neurons, redrawn while the network learns.",
  draw({ params, recording }: At) {
    const marks: Mark[] = [
      rasterMark(
        INPUT_ROWS.map((row, input) => ({
          row,
          times: PROBES.map(({ values }, probe) => startOf(probe) + spikeStep(values[input] ?? 0)),
        })),
        { label: "inputs", colour: "soft" },
      ),
    ];
    if (recording.rows > 0)
      for (const { label, name, colour } of LABELS)
        marks.push(
          rasterMark(
            Array.from({ length: params.hidden }, (_, neuron) => ({
              row: neuron + 1,
              times: PROBES.flatMap((probe, i) =>
                probe.label === label ? spikeTimes(recording, i, neuron).map((t) => startOf(i) + t) : [],
              ),
            })),
            { label: name, colour, symbol: "spikeTrain" },
          ),
        );
    return {
      x: {
        label: "time step, the inputs one after the other",
        range: [-1, startOf(PROBES.length) - GAP + 1],
      },
      y: { label: "neuron", range: [-3, params.hidden + 1] },
      marks,
    };
  },
  finding({ recording }) {
    const accuracy = valuesAt(recording, "testAccuracy", undefined, GRADIENTS.indexOf("surrogate gradient"));
    return `The networks classify ${say(100 * mean(accuracy))} % of test inputs correctly with ${say(mean(valuesAt(recording, "spikeRate")))} spikes a neuron and step.`;
  },
});

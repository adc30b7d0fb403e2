import { figure, type Colour, type FigureContext, type Mark } from "@contract";
import { say } from "../drawing-aids";
import surrogateTraining, { WATCHED } from "../experiments/surrogate-training";
import { DURATION } from "../latency-xor";
import { watchedPotentials } from "../probe-readings";
import { LIF } from "../spiking-network";
import { membraneMark } from "../spike-drawing";

type At = FigureContext<(typeof surrogateTraining)["params"]>;

const TOP = 2;
const TIMES = Array.from({ length: DURATION }, (_, t) => t);

const shown = ({ params }: At): readonly number[] =>
  Array.from({ length: Math.min(WATCHED, params.hidden) }, (_, neuron) => neuron);

export default figure(surrogateTraining, {
  title: "Membrane potentials in the trained layer",
  experiment: "surrogate-training",
  caption:
    "Three hidden neurons of the first replica for the input (¼, ¾), redrawn while the network learns. Dotted: the threshold.",
  draw(at) {
    const marks: Mark[] = [{ kind: "rule", axis: "y", at: LIF.threshold, label: "threshold", colour: "ink" }];
    if (at.recording.rows > 0)
      shown(at).forEach((neuron) => {
        const potentials = watchedPotentials(at.recording, neuron);
        marks.push(
          membraneMark(
            {
              times: TIMES,
              potentials: potentials.map((u) => Math.max(-TOP, Math.min(u, TOP))),
              isSpike: (t) => (potentials[t] ?? 0) > LIF.threshold,
              afterReset: () => 0,
              top: TOP,
            },
            { label: `neuron ${String(neuron + 1)}`, colour: (neuron + 1) as Colour, symbol: "potential" },
          ),
        );
      });
    return {
      x: { label: "time step" },
      y: { label: "membrane potential u", range: [-TOP, TOP * 1.05] },
      marks,
    };
  },
  finding(at) {
    const spikes = shown(at).map((neuron) =>
      say(watchedPotentials(at.recording, neuron).filter((u) => u > LIF.threshold).length),
    );
    return `For the input (¼, ¾) these neurons fire ${spikes.join(", ")} times in ${String(DURATION)} steps.`;
  },
});

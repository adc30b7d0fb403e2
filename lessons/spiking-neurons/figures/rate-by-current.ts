import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { firstSpikeTime, retainedRate, stepsToSpike } from "../closed-forms";
import { meanPoints, say, spread } from "../drawing-aids";
import firingRate, { CURRENTS, currentIndex } from "../experiments/firing-rate";

type At = FigureContext<(typeof firingRate)["params"]>;

export default figure(firingRate, {
  title: "Rate against current",
  experiment: "firing-rate",
  caption:
    "Points: mean over neurons with 95 % intervals, mostly smaller than the points. Staircase: the formula for one look a step. Smooth curve: 1/t*, for a reliable neuron in continuous time.",
  draw({ params, recording }: At) {
    const { timeConstant, retention } = params;
    const x = spread(0.85, 3, 430);
    const marks: Mark[] = [
      {
        kind: "line",
        label: "1/t*",
        colour: "soft",
        dash: true,
        x,
        y: x.map((current) => 1 / firstSpikeTime({ current, timeConstant })),
      },
      {
        kind: "line",
        label: `formula, ρ = ${say(retention, 2)}`,
        colour: 2,
        x,
        y: x.map((current) => retainedRate(stepsToSpike({ current, timeConstant }), retention)),
      },
      { kind: "rule", axis: "x", at: 1, label: "rheobase", colour: "soft" },
    ];
    if (recording.rows > 1)
      marks.push(meanPoints(recording, "rate", CURRENTS, { label: "simulated", colour: 1 }));
    return { x: { label: "current I" }, y: { label: "spikes a step" }, marks };
  },
  finding({ params, recording }) {
    const predicted = retainedRate(
      stepsToSpike({ current: 1.5, timeConstant: params.timeConstant }),
      params.retention,
    );
    return `At current 1.5 the neurons transmit ${say(mean(valuesAt(recording, "rate", undefined, currentIndex(1.5))))} spikes a step; the formula says ${say(predicted)}. At current 1, exactly at threshold, they transmit ${say(mean(valuesAt(recording, "rate", undefined, currentIndex(1))))}.`;
  },
});

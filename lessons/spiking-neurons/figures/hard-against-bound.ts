import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { printedBound } from "../bounds";
import { meanPoints, say, spreadLog } from "../drawing-aids";
import hardThreshold, { SIZES } from "../experiments/hard-threshold";
import { weightNorm } from "../hard-points";

type At = FigureContext<(typeof hardThreshold)["params"]>;

const printedAt = ({ params }: At, sampleSize: number, retention = params.retention): number =>
  printedBound({
    constant: params.constant,
    layers: 1,
    inputNorm: 1,
    sampleSize,
    weightNorms: weightNorm(sampleSize),
    retention,
  });

export default figure(hardThreshold, {
  title: "A hard threshold does not know n",
  experiment: "hard-threshold",
  caption:
    "Points: complexity of one stochastic hard-threshold neuron, mean over draws with 95 % intervals. Dashed: the printed right side, also with p_max = 1, the largest that it can be. Dotted: ρ/2.",
  draw(at) {
    const { params, recording } = at;
    const x = spreadLog(SIZES[0], SIZES[4], 30);
    const marks: Mark[] = [
      { kind: "line", label: "printed", colour: 2, dash: true, x, y: x.map((n) => printedAt(at, n)) },
      {
        kind: "line",
        label: "printed, p_max = 1",
        colour: "soft",
        dash: true,
        x,
        y: x.map((n) => printedAt(at, n, 1)),
      },
      { kind: "rule", axis: "y", at: params.retention / 2, label: "ρ/2", colour: "ink" },
    ];
    if (recording.rows > 1)
      marks.push(
        meanPoints(recording, "bySize", SIZES, { label: "one neuron", colour: 1, symbol: "complexity" }),
      );
    return {
      x: { label: "sample size n", scale: "log", range: [3.4, 1200] },
      y: { label: "complexity", scale: "log" },
      marks,
    };
  },
  finding(at) {
    const largest = SIZES[4];
    return `At n = ${String(largest)} the neuron's complexity is ${say(mean(valuesAt(at.recording, "bySize", undefined, 4)))}, and the printed right side is ${say(printedAt(at, largest))}.`;
  },
});

import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { printedBound } from "../bounds";
import { meanInterval, say } from "../drawing-aids";
import stochasticTraining, { TWINS } from "../experiments/stochastic-training";
import { INPUT_SPIKES } from "../latency-xor";

type At = FigureContext<(typeof stochasticTraining)["params"]>;

const RELIABLE = TWINS.indexOf("reliable");
const STOCHASTIC = TWINS.indexOf("stochastic");

/** The printed right side with C_n = 1 and the norms of the trained weights, one number a replica. */
const printedOf = ({ params, recording }: At, twin: number): Float64Array =>
  valuesAt(recording, "weightNorms", undefined, twin).map((weightNorms) =>
    printedBound({
      constant: 1,
      layers: 1,
      inputNorm: Math.sqrt(INPUT_SPIKES),
      sampleSize: params.sampleSize,
      weightNorms,
      retention: twin === STOCHASTIC ? params.retention : 1,
    }),
  );

const gapOf = ({ recording }: At, twin: number): Float64Array => valuesAt(recording, "gap", undefined, twin);

export default figure(stochasticTraining, {
  title: "The gap, and what the printed bound would say",
  experiment: "stochastic-training",
  caption:
    "Bars: mean over networks with 95 % intervals, on a logarithmic axis, for the reliable network and its stochastic twin. Left: training accuracy less accuracy on equally noisy test labels. Right: the printed right side with C_n = 1, which is not about networks of 20 time steps.",
  draw(at) {
    const names = ["measured gap", "printed right side"];
    const marks: Mark[] = [];
    if (at.recording.rows > 1)
      TWINS.forEach((label, twin) => {
        const intervals = [gapOf(at, twin), printedOf(at, twin)].map(meanInterval);
        marks.push({
          kind: "bars",
          label,
          colour: twin === STOCHASTIC ? 2 : 1,
          symbol: "gap",
          x: names,
          y: intervals.map((interval) => Math.max(interval.mean, 1e-3)),
          error: {
            low: intervals.map((interval) => Math.max(interval.low, 1e-3)),
            high: intervals.map((interval) => interval.high),
          },
        });
      });
    return {
      x: { label: "", categories: names },
      y: { label: "accuracy, or bound", scale: "log", range: [0.01, 30] },
      marks,
    };
  },
  finding(at) {
    const of = (values: Float64Array): string => say(mean(values));
    return `The gap is ${of(gapOf(at, RELIABLE))} for the reliable network and ${of(gapOf(at, STOCHASTIC))} for its twin; the printed right side with C_n = 1 is ${of(printedOf(at, RELIABLE))} and ${of(printedOf(at, STOCHASTIC))}.`;
  },
});

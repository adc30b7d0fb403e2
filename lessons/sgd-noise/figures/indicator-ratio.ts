import { figure, valuesAt, type FigureContext, type Recording } from "@contract";
import { alignmentBound } from "../alignment-bounds";
import { medianAndRange, say } from "../drawing-aids";
import realNetwork, { UPDATES_PER_ROW, trainingRows } from "../experiments/real-network";
import { PARAMETERS } from "../network";
import { networkAlignment, networkRatio } from "../network-readings";

type At = FigureContext<(typeof realNetwork)["params"]>;

/** From the first measurement after training has begun: before it the Hessian is indefinite and the ratio without meaning. */
const rowsOf = ({ params, recording }: At): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(recording.rows - 1, trainingRows(params))) }, (_, i) => i + 1);

function bound(recording: Recording, row: number): Float64Array {
  const of = (series: string): Float64Array => valuesAt(recording, series, row);
  const [trace, largest, smallest] = [of("traceHessian"), of("largest"), of("smallest")];
  return networkAlignment(recording, row).map((alignment, r) =>
    alignmentBound({
      dimension: PARAMETERS,
      alignment,
      topShare: (largest[r] ?? NaN) / (trace[r] ?? NaN),
      negativeShare: Math.max(0, -(smallest[r] ?? NaN)) / (trace[r] ?? NaN),
    }),
  );
}

export default figure(realNetwork, {
  title: "How much faster than isotropic noise",
  experiment: "real-network",
  caption:
    "Solid: median over the networks of the indicator ratio ρ; dashed: median of the theorem's lower bound; bands: smallest to largest. At 1 the noise climbs like isotropic noise.",
  draw(at) {
    const { recording } = at;
    const rows = rowsOf(at);
    const x = rows.map((row) => (recording.steps[row] ?? 0) * UPDATES_PER_ROW);
    const curve = (of: (recording: Recording, row: number) => Float64Array) => {
      const summaries = rows.map((row) => medianAndRange(of(recording, row)));
      return {
        x,
        y: summaries.map(({ middle }) => middle),
        band: { low: summaries.map(({ low }) => low), high: summaries.map(({ high }) => high) },
      };
    };
    return {
      x: { label: "training updates" },
      y: { label: "indicator over that of isotropic noise", range: [0, 20] },
      marks: [
        ...(rows.length > 0
          ? ([
              { kind: "line", label: "ρ measured", colour: 3, symbol: "ratio", ...curve(networkRatio) },
              { kind: "line", label: "lower bound", colour: 2, dash: true, ...curve(bound) },
            ] as const)
          : []),
        { kind: "rule", label: "isotropic", colour: "soft", axis: "y", at: 1 },
      ],
    };
  },
  finding(at) {
    const row = rowsOf(at).at(-1);
    if (row === undefined) return "The networks have not been trained yet; isotropic noise has ratio 1.";
    const ratio = medianAndRange(networkRatio(at.recording, row));
    const cosine = medianAndRange(valuesAt(at.recording, "cosine", row));
    return `After ${say((at.recording.steps[row] ?? 0) * UPDATES_PER_ROW, 6)} updates the ratio is ${say(ratio.middle)} (${say(ratio.low)} to ${say(ratio.high)}), the bound ${say(medianAndRange(bound(at.recording, row)).middle)}, the alignment ${say(medianAndRange(networkAlignment(at.recording, row)).middle)} and the cosine between covariance and Hessian ${say(cosine.middle)} (${say(cosine.low)} to ${say(cosine.high)}).`;
  },
});

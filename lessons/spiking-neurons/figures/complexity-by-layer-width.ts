import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { printedBound } from "../bounds";
import { meanPoints, say, spreadLog } from "../drawing-aids";
import wideLayer, { LAYER_WIDTHS } from "../experiments/wide-layer";

type At = FigureContext<(typeof wideLayer)["params"]>;

const printedOf = ({ params }: At): number =>
  printedBound({
    constant: params.constant,
    layers: 1,
    inputNorm: 1,
    sampleSize: params.sampleSize,
    weightNorms: 1,
    retention: params.retention,
  });

export default figure(wideLayer, {
  title: "Silencing spikes can raise the complexity",
  experiment: "wide-layer",
  caption:
    "Points: mean over draws of signs and masks with 95 % intervals, with masks and without. Dashed: √(2ρ(1−ρ) ln m/n), the growth for wide layers until it saturates. Dotted: the printed right side.",
  draw(at) {
    const { params, recording } = at;
    const x = spreadLog(2, 1024, 30);
    const growth = (m: number): number =>
      Math.sqrt((2 * params.retention * (1 - params.retention) * Math.log(m)) / params.sampleSize);
    const marks: Mark[] = [{ kind: "rule", axis: "y", at: printedOf(at), label: "printed", colour: "ink" }];
    if (params.retention < 1)
      marks.push({ kind: "line", label: "√(ln m)", colour: "soft", dash: true, x, y: x.map(growth) });
    if (recording.rows > 1)
      marks.push(
        meanPoints(recording, "complexity", LAYER_WIDTHS, {
          label: `ρ = ${say(params.retention, 2)}`,
          colour: 2,
          symbol: "complexity",
        }),
        meanPoints(recording, "reliable", LAYER_WIDTHS, { label: "no masks", colour: 1, symbol: "reliable" }),
      );
    return {
      x: { label: "neurons in the layer, m", scale: "log", range: [0.8, 1300] },
      y: { label: "complexity", range: [0, 0.55] },
      marks,
    };
  },
  finding(at) {
    const widest = LAYER_WIDTHS.length - 1;
    const value = (series: string): string => say(mean(valuesAt(at.recording, series, undefined, widest)));
    return `At ${String(LAYER_WIDTHS[widest] ?? 0)} neurons the complexity is ${value("complexity")} with masks and ${value("reliable")} without; the printed right side is ${say(printedOf(at))}.`;
  },
});

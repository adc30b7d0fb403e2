import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { medianAndRange, say } from "../drawing-aids";
import realNetwork, { UPDATES_PER_ROW, trainingRows } from "../experiments/real-network";

type At = FigureContext<(typeof realNetwork)["params"]>;

/** Rows of the training phase that are there. */
const rowsOf = ({ params, recording }: At): readonly number[] =>
  Array.from({ length: Math.min(recording.rows, trainingRows(params) + 1) }, (_, row) => row);

function trace(at: At, series: string, label: string, colour: 1 | 3): Mark {
  const rows = rowsOf(at);
  // At the start the Hessian may have a negative trace, which a log axis cannot show.
  const summaries = rows.map((row) =>
    medianAndRange(valuesAt(at.recording, series, row).filter((v) => v > 0)),
  );
  return {
    kind: "line",
    label,
    colour,
    symbol: series,
    x: rows.map((row) => (at.recording.steps[row] ?? 0) * UPDATES_PER_ROW),
    y: summaries.map(({ middle }) => middle),
    band: { low: summaries.map(({ low }) => low), high: summaries.map(({ high }) => high) },
  };
}

export default figure(realNetwork, {
  title: "Escape indicator of the network's own noise, and of isotropic noise",
  experiment: "real-network",
  caption:
    "Lines: median over the networks; bands: smallest to largest. Both noises have the same power. Values below zero, which occur before training only, are left out.",
  draw: (at) => ({
    x: { label: "training updates" },
    y: { label: "trace", scale: "log" },
    marks:
      at.recording.rows > 1
        ? [trace(at, "shaped", "Tr(HΣ)", 3), trace(at, "baseline", "isotropic, same power", 1)]
        : [],
  }),
  finding(at) {
    const row = rowsOf(at).at(-1) ?? 0;
    if (row < 1) return "The networks have not been trained yet.";
    const of = (series: string): number => medianAndRange(valuesAt(at.recording, series, row)).middle;
    return `After ${say((at.recording.steps[row] ?? 0) * UPDATES_PER_ROW, 6)} updates the median of Tr(HΣ) is ${say(of("shaped"))} and that of isotropic noise of the same power ${say(of("baseline"))}.`;
  },
});

import { figure, type FigureContext } from "@contract";
import { lineThrough, medianAndBand, rowsFrom, say, type Summary } from "../drawing-aids";
import featureModel, { CHOSEN, UPDATES_PER_ROW } from "../experiments/feature-model";
import { l1Norm } from "../feature-model";
import { weightSums } from "../readings";

type At = FigureContext<(typeof featureModel)["params"]>;

const SHOWN = [
  ["0", 3],
  ["0.2", 2],
  ["0.4", 4],
  [CHOSEN, 1],
] as const;

/** |w_1| / |w|_1 by row. */
const shares = ({ recording }: At, radius: string): readonly Summary[] =>
  rowsFrom(recording, 1).map((row) =>
    medianAndBand(weightSums(recording, radius, row).map((w) => Math.abs(w.strong) / l1Norm(w))),
  );

const nameOf = ({ params }: At, radius: string): string =>
  radius === CHOSEN ? `${say(params.trainRadius)} (chosen)` : radius;

export default figure(featureModel, {
  title: "Share of the weight on the strong feature",
  experiment: "feature-model",
  caption:
    "|w₁| over the sum of all |w|, by training radius. Lines: median over replicas; bands: 10–90 %. At 1 the weak features are out of use.",
  draw(at) {
    const x = rowsFrom(at.recording, 1).map((row) => (at.recording.steps[row] ?? NaN) * UPDATES_PER_ROW);
    return {
      x: { label: "updates", range: [0, at.params.updates] },
      y: { label: "share of the strong feature", range: [0, 1] },
      marks:
        x.length > 0
          ? SHOWN.map(([radius, colour]) =>
              lineThrough({ label: `ε_train = ${nameOf(at, radius)}`, colour }, x, shares(at, radius)),
            )
          : [],
    };
  },
  finding(at) {
    if (at.recording.rows < 2) return "Nothing has been trained yet.";
    const ends = SHOWN.map(
      ([radius]) =>
        `${say(shares(at, radius).at(-1)?.middle ?? NaN)} at training radius ${nameOf(at, radius)}`,
    );
    return `The strong feature now has this share of the weight: ${ends.join(", ")}.`;
  },
});

import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { rowsFrom, say, spread } from "../drawing-aids";
import featureModel, { CHOSEN, RADIUS_NAMES } from "../experiments/feature-model";
import { accuracy, frontierWeights, robustCeiling } from "../feature-model";

type At = FigureContext<(typeof featureModel)["params"]>;

/** Training radii whose paths are drawn besides the chosen one. */
const SHOWN = ["0", "0.2", "0.4"] as const;
/** Weights of the strong feature along the frontier, dense where the accuracies turn. */
const WEIGHTS = spread(0, 10, 200);
const COLOURS = [3, 2, 4, 1] as const;
/** The window begins this far below p, the accuracy of the strong feature alone, where the paths bend. */
const BELOW = 0.02;

const meanAt = ({ recording }: At, series: string, radius: string, row: number): number =>
  mean(valuesAt(recording, series, row, RADIUS_NAMES.indexOf(radius)));

const rulesOut = ({ params }: At): boolean => params.testRadius >= 2 * params.signal - 1e-12;

function path(at: At, radius: string) {
  const rows = rowsFrom(at.recording, 1); // at weights 0 there is no classifier
  return {
    x: rows.map((row) => meanAt(at, "standard", radius, row)),
    y: rows.map((row) => meanAt(at, "robust", radius, row)),
  };
}

export default figure(featureModel, {
  title: "Standard and robust accuracy: where training goes",
  experiment: "feature-model",
  caption:
    "Paths: mean over replicas during training, and where they are now. Grey: exact frontier of the classifiers that weigh all weak features alike. Dashed: the theorem’s ceiling for every classifier (where the test attack is strong enough for it).",
  draw(at) {
    const { params } = at;
    const frontier = WEIGHTS.map((a) => frontierWeights(a, params.dim));
    const marks: Mark[] = [
      {
        kind: "paths",
        label: "frontier, closed form",
        colour: "soft",
        paths: [
          {
            x: frontier.map((w) => accuracy(params, w)),
            y: frontier.map((w) => accuracy(params, w, params.testRadius)),
          },
        ],
      },
    ];
    if (rulesOut(at)) {
      const x = spread(params.agreement - BELOW, 1, 200);
      const ceiling = x.map((standard) => Math.min(1, robustCeiling(params, standard)));
      marks.push({ kind: "line", label: "ceiling", colour: "ink", dash: true, x, y: ceiling });
    }
    if (at.recording.rows > 1) {
      const ways = [...SHOWN, CHOSEN].map((radius) => path(at, radius));
      [...SHOWN, `${say(params.trainRadius)} (chosen)`].forEach((radius, i) => {
        const [way, colour] = [ways[i], COLOURS[i]];
        if (way && colour) marks.push({ kind: "paths", label: `ε_train = ${radius}`, colour, paths: [way] });
      });
      marks.push({
        kind: "points",
        label: "now",
        colour: "ink",
        x: ways.map(({ x }) => x.at(-1) ?? NaN),
        y: ways.map(({ y }) => y.at(-1) ?? NaN),
      });
    }
    return {
      x: { label: "standard accuracy", range: [params.agreement - BELOW, 1.002] },
      y: { label: `accuracy under attacks of radius ${say(params.testRadius)}`, range: [0, 1] },
      marks,
    };
  },
  finding(at) {
    if (at.recording.rows < 2) return "Nothing has been trained yet.";
    const row = at.recording.rows - 1;
    const ends = SHOWN.map(
      (radius) =>
        `${radius} ends at standard accuracy ${say(meanAt(at, "standard", radius, row), 4)} and robust accuracy ${say(meanAt(at, "robust", radius, row))}`,
    );
    const ceiling = rulesOut(at)
      ? ` The ceiling at the first of these standard accuracies is ${say(robustCeiling(at.params, meanAt(at, "standard", "0", row)))}.`
      : " The test attack is too weak for the ceiling.";
    return `Training radius ${ends.join("; ")}.${ceiling}`;
  },
});

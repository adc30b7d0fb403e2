import { figure, valuesAt, type FigureContext } from "@contract";
import { lineThrough, meanAndRange, say, type Summary } from "../drawing-aids";
import featureModel, { radiiOf } from "../experiments/feature-model";

type At = FigureContext<(typeof featureModel)["params"]>;

/** Radii in rising order with the accuracies at the last row. */
function accuraciesByRadius({ params, recording }: At) {
  const byRadius = (series: string, k: number): Summary =>
    meanAndRange(valuesAt(recording, series, recording.rows - 1, k));
  return radiiOf(params)
    .map((radius, k) => ({ radius, standard: byRadius("standard", k), robust: byRadius("robust", k) }))
    .sort((a, b) => a.radius - b.radius);
}

export default figure(featureModel, {
  title: "What the training radius buys",
  experiment: "feature-model",
  caption:
    "Accuracies after the updates made so far, exact at the weights. Lines: mean over replicas; bands, mostly thinner than the lines: smallest to largest. Rule: the weak signal η.",
  draw(at) {
    const points = at.recording.rows > 1 ? accuraciesByRadius(at) : [];
    const x = points.map(({ radius }) => radius);
    return {
      x: { label: "training radius", range: [0, 0.8] },
      y: { label: "accuracy", range: [0, 1] },
      marks: [
        { kind: "rule", axis: "x", at: at.params.signal, label: "η" },
        ...(points.length > 0
          ? [
              lineThrough(
                { label: "standard", colour: 1, symbol: "standard" },
                x,
                points.map(({ standard }) => standard),
              ),
              lineThrough(
                { label: `under attacks of ${say(at.params.testRadius)}`, colour: 3, symbol: "robust" },
                x,
                points.map(({ robust }) => robust),
              ),
            ]
          : []),
      ],
    };
  },
  finding(at) {
    const ground = `The weak signal is ${say(at.params.signal)}.`;
    if (at.recording.rows < 2) return ground;
    const ends = accuraciesByRadius(at).map(
      ({ radius, standard, robust }) => `${say(radius)}: ${say(standard.middle)} and ${say(robust.middle)}`,
    );
    return `${ground} Standard and robust accuracy by training radius: ${ends.join("; ")}.`;
  },
});

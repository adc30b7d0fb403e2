import {
  columnOf,
  figure,
  timeAverage,
  valuesAt,
  type FigureContext,
  type Mark,
  type Recording,
} from "@contract";
import { mean } from "@numerics/statistics";
import { arc, say } from "../drawing-aids";
import { equilibriumNorm2 } from "../equilibrium";
import bnUnit, { decayPerRow } from "../experiments/bn-unit";
import { spanAtRest } from "../readings";

type At = FigureContext<(typeof bnUnit)["params"]>;

/** The weights turn to the teacher's side soon: little of the other side is shown. */
const REACH = (2 * Math.PI) / 3;
/** Few enough paths to be told apart. */
const PATHS = 3;

const pathOf = (recording: Recording, replica: number) => {
  const { k, data } = columnOf(recording, "position");
  const along = (component: number) =>
    Float64Array.from(
      { length: recording.rows },
      (_, row) => data[(row * recording.replicas + replica) * k + component] ?? NaN,
    );
  return { x: along(0), y: along(1) };
};

/** Length at rest by the formula with the measured size of the gradients; NaN before rest. */
function lengthAtRest({ params, recording }: At): number {
  const last = recording.rows - 1;
  const span = last > 0 ? spanAtRest(recording, recording.steps[last] ?? 0, decayPerRow(params)) : null;
  if (!span) return NaN;
  return Math.sqrt(
    equilibriumNorm2(params, mean(timeAverage(recording, "unitGradient2", span.from, span.to))),
  );
}

export default figure(bnUnit, {
  title: "Length and direction of the weights",
  experiment: "bn-unit",
  caption: `Distance from the origin is the length of the weights, the angle from the horizontal is their angle to the teacher. Lines: the first ${String(PATHS)} replicas, row by row; dots: where all replicas are now. Arcs: the initial length, and the length at rest by the formula.`,
  draw(at) {
    const { params, recording } = at;
    const rest = lengthAtRest(at);
    const marks: Mark[] = [
      { kind: "paths", label: "initial length", colour: "soft", paths: [arc(params.startNorm, 0, REACH)] },
    ];
    if (rest > 0)
      marks.push({ kind: "paths", label: "length at rest", colour: "ink", paths: [arc(rest, 0, REACH)] });
    if (recording.rows > 1) {
      marks.push({
        kind: "paths",
        label: "paths",
        colour: 1,
        paths: Array.from({ length: Math.min(PATHS, recording.replicas) }, (_, r) => pathOf(recording, r)),
      });
      marks.push({
        kind: "points",
        label: "now",
        colour: 3,
        x: valuesAt(recording, "position", recording.rows - 1, 0),
        y: valuesAt(recording, "position", recording.rows - 1, 1),
      });
    }
    const reach =
      1.12 *
      Math.max(
        params.startNorm,
        rest > 0 ? rest : 0,
        ...marks.flatMap((mark) => (mark.kind === "points" ? Array.from(mark.y) : [])),
      );
    marks.push({ kind: "points", label: "teacher’s direction", colour: 4, x: [reach], y: [0] });
    return {
      x: { label: "part of the weights along the teacher", range: [-0.45 * reach, 1.05 * reach] },
      y: { label: "length of the rest", range: [0, 1.08 * reach] },
      equalAspect: true,
      marks,
    };
  },
  finding(at) {
    const { params, recording } = at;
    const start = `The weights start with length ${say(params.startNorm)} in a random direction.`;
    if (recording.rows < 2) return start;
    const alignment = mean(valuesAt(recording, "alignment"));
    const rest = lengthAtRest(at);
    return `${start} Now their length is ${say(Math.sqrt(mean(valuesAt(recording, "norm2"))))} and the cosine to the teacher ${say(alignment)}.${rest > 0 ? ` The formula puts the length at rest at ${say(rest)}.` : ""}`;
  },
});

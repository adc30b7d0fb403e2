import { columnOf, figure, valuesAt, type FigureContext, type Mark, type Recording } from "@contract";
import { mean } from "@numerics/statistics";
import { arc, say } from "../drawing-aids";
import globeExperiment, { UPDATES_PER_ROW } from "../experiments/globe";
import { recoveryTime } from "../equilibrium";
import { angleFromTeacher, angleToTeacherAt, view, type Point } from "../globe-view";
import { firstRowAfter } from "../rate-drop";

type At = FigureContext<(typeof globeExperiment)["params"]>;

/** Grid for the circles of equal angle. */
const GRID = Float64Array.from({ length: 161 }, (_, i) => -1 + i / 80);
const CIRCLES = [15, 30, 60, 90, 120];
const ANGLES = (() => {
  const z = new Float64Array(GRID.length ** 2);
  GRID.forEach((y, row) => {
    GRID.forEach((x, column) => (z[row * GRID.length + column] = angleToTeacherAt(x, y)));
  });
  return z;
})();

const directionOf = (recording: Recording, row: number, replica: number): Point => {
  const { k, data } = columnOf(recording, "direction");
  const at = (row * recording.replicas + replica) * k;
  return [data[at] ?? NaN, data[at + 1] ?? NaN, data[at + 2] ?? NaN];
};

/** The path of a replica from row to row, seen from outside: in front, and behind the globe; gaps where it is neither. */
function track(recording: Recording, replica: number, from: number, to: number) {
  const front = { x: [] as number[], y: [] as number[] };
  const back = { x: [] as number[], y: [] as number[] };
  for (let row = from; row <= Math.min(to, recording.rows - 1); row++) {
    const { x, y, depth } = view(directionOf(recording, row, replica));
    const [seen, hidden] = depth >= 0 ? [front, back] : [back, front];
    seen.x.push(x);
    seen.y.push(y);
    hidden.x.push(NaN);
    hidden.y.push(NaN);
  }
  return { front, back };
}

/** Rows that end the three phases: the drop, the time at which the rotation is back at 90 %, the end. */
function phases({ params, recording }: At): readonly (readonly [string, number, number, 1 | 3 | 2])[] {
  const last = recording.rows - 1;
  const drop = firstRowAfter(params, UPDATES_PER_ROW) - 1;
  const perUpdate = (params.learningRate / params.dropFactor) * params.weightDecay;
  const back = recoveryTime(params.dropFactor, perUpdate, 0.9);
  const slow = drop + (Number.isFinite(back) && back > 0 ? Math.ceil(back) : 0);
  return [
    ["before the drop", 0, Math.min(drop, last), 1] as const,
    ["slow rotation", drop, Math.min(slow, last), 3] as const,
    ["rotation back", slow, last, 2] as const,
  ].filter(([, from, to]) => to > from);
}

export default figure(globeExperiment, {
  title: "The path of the weights on the globe",
  experiment: "globe",
  caption:
    "Directions of three weights, seen from outside. Line: one replica, from update to update; grey where it is behind the globe. Dots: where the other replicas are now. Circles: angle to the teacher in degrees; the loss in the limit of large batches depends on nothing else.",
  draw(at) {
    const { recording } = at;
    const teacher = view([1, 0, 0]);
    const marks: Mark[] = [
      {
        kind: "contour",
        label: "angle to the teacher (degrees)",
        x: GRID,
        y: GRID,
        z: ANGLES,
        levels: CIRCLES,
      },
      { kind: "paths", label: "rim of the globe", colour: "soft", paths: [arc(1, 0, 2 * Math.PI, 180)] },
    ];
    if (recording.rows > 1) {
      const shown = phases(at).map(([label, from, to, colour]) => ({
        label,
        colour,
        ...track(recording, 0, from, to),
      }));
      const hidden = shown.map(({ back }) => back).filter(({ x }) => x.some(Number.isFinite));
      if (hidden.length > 0)
        marks.push({ kind: "paths", label: "behind the globe", colour: "soft", paths: hidden });
      for (const { label, colour, front } of shown)
        marks.push({ kind: "paths", label, colour, paths: [front] });
      const others = Array.from({ length: recording.replicas - 1 }, (_, r) =>
        view(directionOf(recording, recording.rows - 1, r + 1)),
      ).filter(({ depth }) => depth >= 0);
      if (others.length > 0)
        marks.push({
          kind: "points",
          label: "other replicas now",
          colour: 5,
          x: others.map(({ x }) => x),
          y: others.map(({ y }) => y),
        });
    }
    marks.push({ kind: "points", label: "teacher", colour: "ink", x: [teacher.x], y: [teacher.y] });
    return {
      x: { label: "", range: [-1.04, 1.04] },
      y: { label: "", range: [-1.04, 1.04] },
      equalAspect: true,
      marks,
    };
  },
  finding({ recording }) {
    const ground = "The circles are 15, 30, 60, 90 and 120 degrees from the teacher.";
    if (recording.rows < 2) return ground;
    const angles = valuesAt(recording, "direction").map(angleFromTeacher);
    return `After ${say(recording.steps[recording.rows - 1] ?? 0, 5)} updates the replicas are ${say(mean(angles))} degrees from the teacher on average, and the last update turned them by ${say((mean(valuesAt(recording, "angle")) * 180) / Math.PI)} degrees. ${ground}`;
  },
});

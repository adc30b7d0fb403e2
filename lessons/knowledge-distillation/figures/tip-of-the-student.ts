import { columnOf, figure, type Mark, type Recording } from "@contract";
import { meanAt, rowsFrom, say } from "../drawing-aids";
import linearStudent, { STUDENTS } from "../experiments/linear-student";

/** Replicas whose students are drawn. */
const SHOWN = 10;
const ARC = 120;
/** Sample sizes whose cones are drawn, as rows of the run: 2 and 10 points. */
const CONES = [0, 6] as const;

/** Tips of the distilled students' weights in the plane they span with the teacher, which is at (1, 0). */
function tips(recording: Recording): { readonly x: number[]; readonly y: number[] } {
  const share = columnOf(recording, "normShare").data;
  const angles = columnOf(recording, "angle").data;
  const x: number[] = [];
  const y: number[] = [];
  for (const row of rowsFrom(recording))
    for (let r = 0; r < Math.min(SHOWN, recording.replicas); r++) {
      const at = row * recording.replicas + r;
      const angle = ((angles[at * STUDENTS.length] ?? NaN) * Math.PI) / 180;
      const length = share[at] ?? NaN;
      // Each student has a plane of its own; every other one is turned over, so that both halves fill.
      x.push(length * Math.cos(angle));
      y.push((r % 2 === 0 ? 1 : -1) * length * Math.sin(angle));
    }
  return { x, y };
}

/** Edges of the cone within which no input is judged differently: at 90 degrees less the mean angle from the teacher. */
function cone(recording: Recording, row: number): Mark {
  const edge = Math.PI / 2 - (meanAt(recording, "angle", row) * Math.PI) / 180;
  const reach = 0.62;
  const [x, y] = [reach * Math.cos(edge), reach * Math.sin(edge)];
  return {
    kind: "line",
    label: `cone, n = ${say(meanAt(recording, "sampleSize", row))}`,
    colour: row === 0 ? 3 : 4,
    dash: true,
    x: [x, 0, x],
    y: [y, 0, -y],
  };
}

export default figure(linearStudent, {
  title: "Students on their way to the teacher",
  experiment: "linear-student",
  caption:
    "Tips of the distilled students’ weights at every sample size, for the first replicas, each in the plane of student and teacher. A projection of the teacher lies on the circle over it. Dashed: inputs to the right of the edges, and their negatives, cannot be judged differently by the mean student of that sample size.",
  draw({ recording }) {
    const circle = Array.from({ length: ARC + 1 }, (_, i) => (2 * Math.PI * i) / ARC);
    const marks: Mark[] = [
      {
        kind: "line",
        label: "where projections lie",
        colour: "soft",
        x: circle.map((t) => 0.5 + 0.5 * Math.cos(t)),
        y: circle.map((t) => 0.5 * Math.sin(t)),
      },
    ];
    for (const row of CONES) if (row < recording.rows) marks.push(cone(recording, row));
    if (recording.rows > 0) marks.push({ kind: "points", label: "students", colour: 1, ...tips(recording) });
    marks.push({ kind: "points", label: "teacher", colour: "ink", x: [1], y: [0] });
    return {
      x: { label: "along the teacher, in units of its length", range: [-0.12, 1.12] },
      y: { label: "across", range: [-0.62, 0.62] },
      equalAspect: true,
      marks,
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    return `After ${say(meanAt(recording, "sampleSize", last))} points the students are at ${say(meanAt(recording, "angle", last))}° from the teacher on average, and their length falls short of its by ${say(100 * (1 - meanAt(recording, "normShare", last)), 2)} %.`;
  },
});

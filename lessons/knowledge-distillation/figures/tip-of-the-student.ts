import { columnOf, figure, type Mark, type Recording } from "@contract";
import { meanAt, rowsFrom, say } from "../drawing-aids";
import linearStudent, { STUDENTS } from "../experiments/linear-student";

/** Replicas whose students are drawn. */
const SHOWN = 8;
const ARC = 60;

/** Tips of the distilled students' weights in the plane they span with the teacher, which is at (1, 0). */
function tips(recording: Recording, replica: number): { x: Float64Array; y: Float64Array } {
  const rows = rowsFrom(recording);
  const share = columnOf(recording, "normShare").data;
  const angles = columnOf(recording, "angle").data;
  const radians = (row: number): number =>
    ((angles[(row * recording.replicas + replica) * STUDENTS.length] ?? NaN) * Math.PI) / 180;
  const length = (row: number): number => share[row * recording.replicas + replica] ?? NaN;
  return {
    x: Float64Array.from(rows, (row) => length(row) * Math.cos(radians(row))),
    y: Float64Array.from(rows, (row) => length(row) * Math.sin(radians(row))),
  };
}

export default figure(linearStudent, {
  title: "Students on their way to the teacher",
  experiment: "linear-student",
  caption:
    "Tips of the distilled students’ weights as the sample grows, for the first replicas, in the plane of student and teacher. A projection of the teacher lies on the circle over it. Dashed: the mean student’s boundary cone after the last sample; inputs outside it cannot be judged wrongly.",
  draw({ recording }) {
    const circle = Array.from({ length: ARC + 1 }, (_, i) => (Math.PI * i) / ARC);
    const marks: Mark[] = [
      {
        kind: "line",
        label: "where projections lie",
        colour: "soft",
        x: circle.map((t) => 0.5 + 0.5 * Math.cos(t)),
        y: circle.map((t) => 0.5 * Math.sin(t)),
      },
      { kind: "points", label: "teacher", colour: "ink", x: [1], y: [0] },
    ];
    if (recording.rows > 0) {
      marks.push({
        kind: "paths",
        label: "students",
        colour: 1,
        paths: Array.from({ length: Math.min(SHOWN, recording.replicas) }, (_, r) => tips(recording, r)),
      });
      const cone = Math.PI / 2 - (meanAt(recording, "angle", recording.rows - 1) * Math.PI) / 180;
      const reach = Math.min(0.6, 0.5 / Math.max(Math.sin(cone), 1e-9));
      marks.push({
        kind: "line",
        label: "cone",
        colour: 3,
        dash: true,
        x: [0, reach * Math.cos(cone)],
        y: [0, reach * Math.sin(cone)],
      });
    }
    return {
      x: { label: "along the teacher, in units of its length" },
      y: { label: "across" },
      equalAspect: true,
      marks,
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    return `After ${say(meanAt(recording, "sampleSize", last))} points the students are at ${say(meanAt(recording, "angle", last))}° from the teacher on average and have ${say(meanAt(recording, "normShare", last))} of its length.`;
  },
});

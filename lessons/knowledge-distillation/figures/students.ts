import { figure, valuesAt, type Mark } from "@contract";
import { meanAt, meanInterval, say } from "../drawing-aids";
import glyphStudents, { STUDENTS } from "../experiments/glyph-students";

export default figure(glyphStudents, {
  title: "Five students, by what they were taught",
  experiment: "glyph-students",
  caption:
    "Accuracy on test images: means over replicas with 95 % intervals. The five students of a replica start from the same weights and see the same images; “plain” and “smoothed” name their teacher.",
  draw({ recording }) {
    const marks: Mark[] = [];
    if (recording.rows > 0) {
      const intervals = STUDENTS.map((_, k) =>
        meanInterval(valuesAt(recording, "studentAccuracy", recording.rows - 1, k)),
      );
      marks.push({
        kind: "points",
        label: "accuracy",
        colour: 1,
        x: [...STUDENTS],
        y: intervals.map(({ middle }) => middle),
        error: { low: intervals.map(({ low }) => low), high: intervals.map(({ high }) => high) },
      });
    }
    return {
      x: { label: "student", categories: [...STUDENTS] },
      y: { label: "accuracy" },
      marks,
    };
  },
  finding({ params, recording }) {
    const last = recording.rows - 1;
    const told = STUDENTS.map((name, k) => `${name}: ${say(meanAt(recording, "studentAccuracy", last, k))}`);
    return `With T = ${say(params.temperature)}, ${told.join("; ")}. The teachers have ${say(meanAt(recording, "teacherAccuracy", last, 0))} (plain) and ${say(meanAt(recording, "teacherAccuracy", last, 1))} (smoothed).`;
  },
});

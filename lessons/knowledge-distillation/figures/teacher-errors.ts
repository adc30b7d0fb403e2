import { figure, valuesAt, type Mark } from "@contract";
import { meanAt, meanInterval, rowsFrom, sayShare } from "../drawing-aids";
import glyphStudents, {
  TEACHERS,
  TEACHER_UPDATES_PER_ROW,
  isTested,
  teacherRows,
} from "../experiments/glyph-students";

export default figure(glyphStudents, {
  title: "Errors of the two teachers while they train",
  experiment: "glyph-students",
  caption:
    "Share of test images that a teacher gets wrong: means over replicas with 95 % bands. The teachers are tested every 90 updates.",
  draw({ params, recording }) {
    const rows = rowsFrom(recording).filter((row) => row <= teacherRows(params) && isTested(params, row));
    const marks = TEACHERS.map((label, k): Mark => {
      const wrong = rows.map((row) =>
        meanInterval(valuesAt(recording, "teacherAccuracy", row, k).map((accuracy) => 1 - accuracy)),
      );
      return {
        kind: "line",
        label,
        colour: k === 0 ? 1 : 2,
        x: rows.map((row) => TEACHER_UPDATES_PER_ROW * row),
        y: wrong.map(({ middle }) => middle),
        band: {
          // A logarithmic axis has no place for an interval that reaches zero.
          low: wrong.map(({ low, middle }) => Math.max(low, middle / 4)),
          high: wrong.map(({ high }) => high),
        },
      };
    });
    return {
      x: { label: "updates of the teachers", range: [0, TEACHER_UPDATES_PER_ROW * teacherRows(params)] },
      y: { label: "share of test images wrong", scale: "log" },
      marks: rows.length === 0 ? [] : marks,
    };
  },
  finding({ params, recording }) {
    const row = Math.min(recording.rows - 1, teacherRows(params));
    const wrong = TEACHERS.map(
      (name, k) =>
        `the ${name} teacher errs on ${sayShare(1 - meanAt(recording, "teacherAccuracy", row, k))}`,
    );
    return `After ${String(TEACHER_UPDATES_PER_ROW * row)} updates ${wrong.join(" and ")} of the test images.`;
  },
});

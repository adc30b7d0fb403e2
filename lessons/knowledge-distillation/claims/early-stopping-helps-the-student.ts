import { claimRun, observe, valuesAt, type Recording } from "@contract";
import stoppedTeacher, { LABELS } from "../experiments/stopped-teacher";

const NOISY = LABELS.indexOf("noisy labels");

const accuracy = (recording: Recording, series: string, row: number, replica: number): number =>
  valuesAt(recording, series, row, NOISY)[replica] ?? NaN;

export default observe({
  says: "With a fifth of the labels wrong, the student of the best-stopped teacher is at least three points better than that of the teacher trained for 10,000 steps.",
  runs: { teachers: claimRun(["stopped-teacher", stoppedTeacher], {}, 20) },
  measures: "student's accuracy, teacher stopped at its best less teacher stopped last",
  statistic: ({ teachers }) => {
    const last = valuesAt(teachers, "studentAccuracy", teachers.rows - 1, NOISY);
    return last.map((final, r) => {
      // Where this teacher itself is most accurate; its student is not asked.
      let best = 0;
      for (let row = 1; row < teachers.rows; row++)
        if (accuracy(teachers, "teacherAccuracy", row, r) > accuracy(teachers, "teacherAccuracy", best, r))
          best = row;
      return accuracy(teachers, "studentAccuracy", best, r) - final;
    });
  },
  holds: { of: "mean", above: 0.03 },
});

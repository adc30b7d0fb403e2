import { claimRun, observe } from "@contract";
import stoppedTeacher, { LABELS } from "../experiments/stopped-teacher";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "With clean labels the student of the longest-trained teacher beats that of the teacher stopped first.",
  runs: { teachers: claimRun(["stopped-teacher", stoppedTeacher], {}, 20) },
  measures: "student's accuracy on clean labels, last stop less first",
  statistic: ({ teachers }) => {
    const at = (row: number): Float64Array =>
      ofComponent(teachers, "studentAccuracy", LABELS, "clean labels", row);
    return difference(at(teachers.rows - 1), at(0));
  },
  holds: { of: "mean", above: 0 },
});

import { figure } from "@contract";
import { meanAt, meanCurve, say } from "../drawing-aids";
import stoppedTeacher, { LABELS, STOPS } from "../experiments/stopped-teacher";

const [NOISY, CLEAN] = [LABELS.indexOf("noisy labels"), LABELS.indexOf("clean labels")];

export default figure(stoppedTeacher, {
  title: "The teacher and its student, by when the teacher was stopped",
  experiment: "stopped-teacher",
  caption:
    "Accuracy against the truth: means over replicas with 95 % bands. The student never sees a label; it regresses the teacher’s logits on fresh inputs.",
  draw({ recording }) {
    const along = "updates";
    return {
      x: { label: "gradient steps of the teacher", scale: "log" },
      y: { label: "accuracy" },
      marks: [
        meanCurve(
          recording,
          { series: "teacherAccuracy", component: CLEAN, along },
          { label: "teacher, clean labels", colour: 1, dash: true },
        ),
        meanCurve(
          recording,
          { series: "studentAccuracy", component: CLEAN, along },
          { label: "student, clean labels", colour: 1 },
        ),
        meanCurve(
          recording,
          { series: "teacherAccuracy", component: NOISY, along },
          { label: "teacher, noisy labels", colour: 2, dash: true },
        ),
        meanCurve(
          recording,
          { series: "studentAccuracy", component: NOISY, along },
          { label: "student, noisy labels", colour: 2 },
        ),
      ],
    };
  },
  finding({ recording }) {
    const means = Array.from({ length: recording.rows }, (_, row) =>
      meanAt(recording, "studentAccuracy", row, NOISY),
    );
    const best = means.indexOf(Math.max(...means));
    return `With noisy labels the student is best, ${say(means[best] ?? NaN)}, when the teacher stops after ${say(STOPS[best] ?? NaN)} steps, and has ${say(means.at(-1) ?? NaN)} at the last stop; with clean labels it has ${say(meanAt(recording, "studentAccuracy", recording.rows - 1, CLEAN))} there.`;
  },
});

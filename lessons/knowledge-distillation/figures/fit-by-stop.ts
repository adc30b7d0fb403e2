import { figure } from "@contract";
import { meanAt, meanCurve, sayShare } from "../drawing-aids";
import stoppedTeacher, { LABELS, STOPS } from "../experiments/stopped-teacher";

const [NOISY, CLEAN] = [LABELS.indexOf("noisy labels"), LABELS.indexOf("clean labels")];

export default figure(stoppedTeacher, {
  title: "How much of its labels the teacher has learned",
  experiment: "stopped-teacher",
  caption:
    "Share of its own training labels that the teacher gives, wrong ones included: means over replicas with 95 % bands.",
  draw: ({ recording }) => ({
    x: { label: "gradient steps of the teacher", scale: "log" },
    y: { label: "share of the labels fitted" },
    marks: [
      meanCurve(
        recording,
        { series: "fit", component: CLEAN, along: "updates" },
        { label: "clean labels", colour: 1 },
      ),
      meanCurve(
        recording,
        { series: "fit", component: NOISY, along: "updates" },
        { label: "noisy labels", colour: 2 },
      ),
    ],
  }),
  finding({ recording }) {
    const last = recording.rows - 1;
    return `After ${String(STOPS[last] ?? NaN)} steps the teacher gives ${sayShare(meanAt(recording, "fit", last, NOISY))} of its noisy labels, having started with ${sayShare(meanAt(recording, "fit", 0, NOISY))} after ${String(STOPS[0])}.`;
  },
});

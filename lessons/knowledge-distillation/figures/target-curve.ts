import { figure, type FigureContext, type Mark } from "@contract";
import { say, sayShare } from "../drawing-aids";
import { effectiveLogit } from "../effective-logit";
import effectiveLogitExperiment from "../experiments/effective-logit";
import { overPoints, sidedWithLabel, trainingPoints } from "../readings";
import { mean } from "@numerics/statistics";

type At = FigureContext<(typeof effectiveLogitExperiment)["params"]>;

/** Replicas whose points are drawn. */
const SHOWN = 6;
const REACH = 6;
const STEPS = 120;

const curve = ({ params }: At, label: number): { x: number[]; y: number[] } => {
  const x = Array.from({ length: STEPS + 1 }, (_, i) => -REACH + (2 * REACH * i) / STEPS);
  return { x, y: x.map((v) => effectiveLogit(params, v, label)) };
};

export default figure(effectiveLogitExperiment, {
  title: "What the student is asked for, against what the teacher says",
  experiment: "effective-logit",
  caption: `Curves: effective logit for the labels 1 and 0. Points: logits of the students of the first ${String(SHOWN)} replicas at their training points. On the grey line student and teacher agree.`,
  draw(at) {
    const { recording } = at;
    const marks: Mark[] = [
      { kind: "line", label: "teacher alone", colour: "soft", x: [-REACH, REACH], y: [-REACH, REACH] },
      { kind: "line", label: "label 1", colour: 1, ...curve(at, 1), symbol: "effective" },
      { kind: "line", label: "label 0", colour: 2, ...curve(at, 0), symbol: "effective" },
    ];
    if (recording.rows > 0)
      for (const label of [1, 0]) {
        const points = Array.from({ length: Math.min(SHOWN, recording.replicas) }, (_, r) =>
          trainingPoints(recording, recording.rows - 1, r),
        )
          .flat()
          .filter((point) => point.label === label && Math.abs(point.teacher) <= REACH);
        marks.push({
          kind: "points",
          label: `students, label ${String(label)}`,
          colour: label === 1 ? 1 : 2,
          x: points.map((point) => point.teacher),
          y: points.map((point) => point.student),
        });
      }
    return {
      x: { label: "logit of the teacher" },
      y: { label: "logit of the student" },
      marks,
    };
  },
  finding(at) {
    const asked = `Where the teacher says −3 and the label 1, the effective logit is ${say(effectiveLogit(at.params, -3, 1))}.`;
    if (at.recording.rows === 0) return asked;
    const sided = mean(overPoints(at.recording, at.recording.rows - 1, sidedWithLabel));
    return `${asked} The students side with the label against the teacher on ${sayShare(sided)} of all points.`;
  },
});

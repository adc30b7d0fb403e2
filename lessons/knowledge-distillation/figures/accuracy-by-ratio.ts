import { figure, valuesAt } from "@contract";
import { meanAt, meanPoints, say, sayShare } from "../drawing-aids";
import imperfectTeacher, { RATIOS } from "../experiments/imperfect-teacher";

export default figure(imperfectTeacher, {
  title: "Accuracy against the soft ratio",
  experiment: "imperfect-teacher",
  caption:
    "Accuracy against the truth at the chosen teacher error and label noise: means over replicas with 95 % intervals. Left end: labels alone; right end: teacher alone.",
  draw({ recording }) {
    return {
      x: { label: "soft ratio ρ", range: [-0.03, 1.03] },
      y: { label: "accuracy" },
      marks:
        recording.rows === 0
          ? []
          : [
              meanPoints(
                [...RATIOS],
                RATIOS.map((_, k) => valuesAt(recording, "accuracy", 0, k)),
                { label: "student", colour: 1 },
              ),
            ],
    };
  },
  finding({ params, recording }) {
    const means = RATIOS.map((_, k) => meanAt(recording, "accuracy", 0, k));
    const best = means.indexOf(Math.max(...means));
    return `With ${sayShare(params.teacherError)} of the teacher’s logits and ${sayShare(params.labelNoise)} of the labels wrong, the best soft ratio is ${say(RATIOS[best] ?? NaN)} with accuracy ${say(means[best] ?? NaN)}; labels alone give ${say(means[0] ?? NaN)}, the teacher alone ${say(means.at(-1) ?? NaN)}.`;
  },
});

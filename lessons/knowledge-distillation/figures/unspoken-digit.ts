import { figure, valuesAt } from "@contract";
import { meanAt, meanPoints, say, sayShare } from "../drawing-aids";
import glyphStudents, { BIASES } from "../experiments/glyph-students";

export default figure(glyphStudents, {
  title: "Adding to one digit’s logit",
  experiment: "glyph-students",
  caption:
    "The plain teacher’s student at T, with a constant added to the logit of the digit left out (of 3 if none is): means over replicas with 95 % intervals.",
  draw({ recording }) {
    const at = (series: string): readonly Float64Array[] =>
      BIASES.map((_, k) => valuesAt(recording, series, recording.rows - 1, k));
    return {
      x: { label: "added to the logit" },
      y: { label: "accuracy", range: [0, 1] },
      marks:
        recording.rows === 0
          ? []
          : [
              meanPoints([...BIASES], at("biasedAccuracy"), { label: "all digits", colour: 1 }),
              meanPoints([...BIASES], at("biasedOmitted"), { label: "this digit", colour: 2 }),
            ],
    };
  },
  finding({ params, recording }) {
    const last = recording.rows - 1;
    const means = BIASES.map((_, k) => meanAt(recording, "biasedAccuracy", last, k));
    const best = means.indexOf(Math.max(...means));
    const digit = params.omitted === "none" ? "3" : params.omitted;
    return `Without a bias the student has accuracy ${say(means[0] ?? NaN)}, and ${sayShare(meanAt(recording, "biasedOmitted", last))} on the digit ${digit}; with ${say(BIASES[best] ?? NaN)} added, the best of these, ${say(means[best] ?? NaN)} and ${sayShare(meanAt(recording, "biasedOmitted", last, best))}.`;
  },
});

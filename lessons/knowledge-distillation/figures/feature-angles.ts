import { figure, type Mark } from "@contract";
import { meanAt, say, sayShare } from "../drawing-aids";
import wideStudent, { ANGLE_BINS } from "../experiments/wide-student";

const BIN = 90 / ANGLE_BINS;

export default figure(wideStudent, {
  title: "Where the features lie: almost all nearly orthogonal to the teacher",
  experiment: "wide-student",
  caption:
    "Share of test features by their angle to the line of the teacher’s weights, in bins of 3°, mean over replicas. The angle bound counts everything to the right of the rule at 90° less the student’s angle.",
  draw({ recording }) {
    const marks: Mark[] = [];
    if (recording.rows > 0) {
      const last = recording.rows - 1;
      // A step for each bin: drawn at its lower end, closed at 90 degrees.
      const shares = Array.from({ length: ANGLE_BINS }, (_, i) => meanAt(recording, "featureAngles", 0, i));
      marks.push(
        {
          kind: "line",
          label: "features",
          colour: 1,
          stairs: true,
          x: [...shares.map((_, i) => BIN * i), 90],
          y: [...shares, shares.at(-1) ?? 0],
        },
        {
          kind: "rule",
          label: "90° less the student’s angle",
          colour: 3,
          axis: "x",
          at: 90 - meanAt(recording, "angle", last),
        },
      );
    }
    return {
      x: { label: "angle between features and teacher", unit: "°", range: [0, 90] },
      y: { label: "share of the test features" },
      marks,
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    const steep = Array.from({ length: ANGLE_BINS }, (_, i) => i)
      .filter((i) => BIN * i >= 72)
      .reduce((sum, i) => sum + meanAt(recording, "featureAngles", 0, i), 0);
    return `${sayShare(steep)} of the features are at more than 72° from the teacher, while the student is at ${say(meanAt(recording, "angle", last))}°: the bound counts all features beyond ${say(90 - meanAt(recording, "angle", last))}°.`;
  },
});

import { figure, valuesAt, type Mark } from "@contract";
import { meanAt, meanPoints, say } from "../drawing-aids";
import softRatio, { RATIOS } from "../experiments/soft-ratio";

export default figure(softRatio, {
  title: "Data inefficiency against the soft ratio",
  experiment: "soft-ratio",
  caption:
    "Slope of ln norm against ln n, averaged over the doublings so far: means over replicas (tasks) with 95 % intervals. Rule: isotropic features.",
  draw({ recording }) {
    const marks: Mark[] = [{ kind: "rule", label: "isotropic: 1/2", colour: "ink", axis: "y", at: 0.5 }];
    if (recording.rows > 1)
      marks.push(
        meanPoints(
          [...RATIOS],
          RATIOS.map((_, k) => valuesAt(recording, "averageInefficiency", recording.rows - 1, k)),
          { label: "measured", colour: 1 },
        ),
      );
    return { x: { label: "soft ratio ρ", range: [0, 1.05] }, y: { label: "data inefficiency" }, marks };
  },
  finding({ recording }) {
    const at = (ratio: (typeof RATIOS)[number]): string =>
      say(meanAt(recording, "averageInefficiency", recording.rows - 1, RATIOS.indexOf(ratio)));
    return recording.rows < 2
      ? "The slope needs two sample sizes."
      : `The data inefficiency is ${at(0.1)} at ρ = 0.1, ${at(0.7)} at ρ = 0.7 and ${at(1)} at ρ = 1.`;
  },
});

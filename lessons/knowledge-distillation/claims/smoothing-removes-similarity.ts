import { claimRun, observe } from "@contract";
import glyphStudents, { TEACHERS } from "../experiments/glyph-students";
import { ofComponent } from "../readings";

export default observe({
  says: "Within a class, the wrong classes' logits of the plain teacher vary at least ten times as much as the smoothed teacher's.",
  runs: { teachers: claimRun(["glyph-students", glyphStudents], { studentUpdates: 20 }, 3) },
  measures: "variance of the plain teacher's wrong-class logits over that of the smoothed teacher's",
  statistic: ({ teachers }) => {
    const smoothed = ofComponent(teachers, "spread", TEACHERS, "smoothed");
    return ofComponent(teachers, "spread", TEACHERS, "plain").map((v, r) => v / (smoothed[r] ?? NaN));
  },
  holds: { of: "every", above: 10 },
});

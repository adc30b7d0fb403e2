import { applyTheorem, exact, valuesAt } from "@contract";
import glyphStudents from "../experiments/glyph-students";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import smoothingFloorTheorem from "../theorems/smoothing-floor";

export default applyTheorem({
  says: "The smoothed teacher's cross-entropy stays above the entropy of the smoothed label.",
  experiment: ["glyph-students", glyphStudents],
  theorem: ["smoothing-floor", smoothingFloorTheorem],
  bind: {
    loss: ({ recording, row }) => exact(valuesAt(recording, "smoothedLoss", row)),
    smoothing: ({ params }) => exact(params.smoothing),
    classes: () => exact(GLYPH_CLASSES),
  },
  when: () => true,
  params: { teacherUpdates: 300, studentUpdates: 20 },
});

import { figure } from "@contract";
import { GLYPH_EDGE, glyphLabel } from "@learning/glyph-digits";
import { meanAt, say } from "../drawing-aids";
import glyphStudents from "../experiments/glyph-students";

const columns = Array.from({ length: GLYPH_EDGE }, (_, i) => i + 1);
/** Heights from the bottom of the image, whose pixels come row by row from the top. */
const heights = columns.toReversed();

export default figure(glyphStudents, {
  title: "One test image",
  experiment: "glyph-students",
  caption: "The chosen image of the test set, 12 × 12 pixels with ink from 0 to 1.",
  draw({ recording }) {
    return {
      x: { label: "pixels from the left" },
      y: { label: "pixels from the bottom" },
      equalAspect: true,
      marks:
        recording.rows === 0
          ? []
          : [
              {
                kind: "heatmap",
                label: "ink",
                x: columns,
                y: heights,
                z: Float64Array.from({ length: GLYPH_EDGE * GLYPH_EDGE }, (_, i) =>
                  meanAt(recording, "picture", 0, i),
                ),
              },
            ],
    };
  },
  finding: ({ params }) => `Test image ${say(params.picture)} is a ${String(glyphLabel(params.picture))}.`,
});

import { figure } from "@contract";
import { GLYPH_EDGE, glyphLabel } from "@learning/glyph-digits";
import { meanAt, say } from "../drawing-aids";
import glyphStudents from "../experiments/glyph-students";

const places = Array.from({ length: GLYPH_EDGE }, (_, i) => i + 1);

export default figure(glyphStudents, {
  title: "One test image",
  experiment: "glyph-students",
  caption: "The chosen image of the test set, 12 × 12 pixels with ink from 0 to 1. Row 1 is at the top.",
  draw({ recording }) {
    return {
      x: { label: "column", range: [0.5, GLYPH_EDGE + 0.5] },
      y: { label: "row", range: [GLYPH_EDGE + 0.5, 0.5] },
      equalAspect: true,
      marks:
        recording.rows === 0
          ? []
          : [
              {
                kind: "heatmap",
                label: "ink",
                x: places,
                y: places,
                z: Float64Array.from({ length: GLYPH_EDGE * GLYPH_EDGE }, (_, i) =>
                  meanAt(recording, "picture", 0, i),
                ),
              },
            ],
    };
  },
  finding: ({ params }) => `Test image ${say(params.picture)} is a ${String(glyphLabel(params.picture))}.`,
});

import { figure, valuesAt, type Colour, type Mark } from "@contract";
import { GLYPH_CLASSES, glyphLabel } from "@learning/glyph-digits";
import { meanAt, meanInterval, say, sayShare } from "../drawing-aids";
import glyphStudents, { SHOWN } from "../experiments/glyph-students";

const DIGITS = Array.from({ length: GLYPH_CLASSES }, (_, k) => String(k));
const COLOURS: readonly Colour[] = [1, 2, "soft", 3];

export default figure(glyphStudents, {
  title: "What two teachers and two students see in it",
  experiment: "glyph-students",
  caption:
    "Probability of each digit for the image shown, at temperature T: means over replicas with 95 % intervals. The second student learns from the plain teacher at T.",
  draw({ recording }) {
    const marks: Mark[] =
      recording.rows === 0
        ? []
        : SHOWN.map((label, v) => {
            const intervals = DIGITS.map((_, k) =>
              meanInterval(valuesAt(recording, "shown", recording.rows - 1, v * GLYPH_CLASSES + k)),
            );
            return {
              kind: "bars",
              label,
              colour: COLOURS[v] ?? 1,
              x: DIGITS,
              y: intervals.map(({ middle }) => middle),
              error: {
                low: intervals.map(({ low }) => Math.max(0, low)),
                high: intervals.map(({ high }) => Math.min(1, high)),
              },
            };
          });
    return { x: { label: "digit", categories: DIGITS }, y: { label: "probability", range: [0, 1] }, marks };
  },
  finding({ params, recording }) {
    const digit = glyphLabel(params.picture);
    const told = SHOWN.map(
      (label, v) =>
        `${label} ${sayShare(meanAt(recording, "shown", recording.rows - 1, v * GLYPH_CLASSES + digit))}`,
    );
    return `The image is a ${String(digit)}; at T = ${say(params.temperature)} its probability is: ${told.join(", ")}.`;
  },
});

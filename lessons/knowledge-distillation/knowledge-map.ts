/** Figures of what a teacher knows about wrong digits: mean probabilities by true and given digit. */
import type { Drawing, Recording } from "@contract";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import { meanAt } from "./drawing-aids";

const DIGITS = Array.from({ length: GLYPH_CLASSES }, (_, k) => k);

/** Mean probability of the digit `given` where the truth is `truth`, at the last row. */
const probability = (recording: Recording, series: string, truth: number, given: number): number =>
  meanAt(recording, series, recording.rows - 1, truth * GLYPH_CLASSES + given);

/** A map of the wrong digits' probabilities in per cent; the diagonal is empty. */
export function knowledgeDrawing(recording: Recording, series: string): Drawing {
  return {
    x: { label: "digit given" },
    y: { label: "true digit" },
    equalAspect: true,
    marks:
      recording.rows === 0
        ? []
        : [
            {
              kind: "heatmap",
              label: "mean probability",
              unit: "%",
              x: DIGITS,
              y: DIGITS,
              z: DIGITS.flatMap((truth) =>
                DIGITS.map((given) =>
                  given === truth ? NaN : 100 * probability(recording, series, truth, given),
                ),
              ),
            },
          ],
  };
}

/** The wrong digit with the largest mean probability, and the mean over all wrong digits. */
export function confusable(
  recording: Recording,
  series: string,
): { readonly truth: number; readonly given: number; readonly share: number; readonly rest: number } {
  const wrong = DIGITS.flatMap((truth) =>
    DIGITS.filter((given) => given !== truth).map((given) => ({
      truth,
      given,
      share: probability(recording, series, truth, given),
    })),
  );
  const most = wrong.reduce((best, pair) => (pair.share > best.share ? pair : best));
  return { ...most, rest: wrong.reduce((sum, { share }) => sum + share, 0) / wrong.length };
}

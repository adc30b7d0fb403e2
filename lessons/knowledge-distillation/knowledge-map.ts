/** Figures of what a teacher knows about wrong digits: mean probabilities by true and given digit. */
import { valuesAt, type Colour, type Drawing, type Recording } from "@contract";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import { meanAt, meanInterval, type Interval } from "./drawing-aids";

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
              label: "probability",
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

/** The two teachers with the series of their mean probabilities. */
export const KNOWLEDGE: readonly {
  readonly label: string;
  readonly series: "plainKnowledge" | "smoothedKnowledge";
  readonly colour: Colour;
}[] = [
  { label: "plain teacher", series: "plainKnowledge", colour: 1 },
  { label: "smoothed teacher", series: "smoothedKnowledge", colour: 2 },
];

/** Probabilities of the nine wrong digits from the largest to the smallest, averaged over the true digits, at the last row. */
export function rankedWrongDigits(recording: Recording, series: string): readonly Interval[] {
  const row = recording.rows - 1;
  const cells = DIGITS.flatMap((truth) =>
    DIGITS.map((given) => valuesAt(recording, series, row, truth * GLYPH_CLASSES + given)),
  );
  const ranked = Array.from({ length: recording.replicas }, (_, r) =>
    DIGITS.map((truth) =>
      DIGITS.filter((given) => given !== truth)
        .map((given) => cells[truth * GLYPH_CLASSES + given]?.[r] ?? NaN)
        .sort((a, b) => b - a),
    ),
  );
  return Array.from({ length: GLYPH_CLASSES - 1 }, (_, rank) =>
    meanInterval(
      ranked.map((rows) => rows.reduce((sum, values) => sum + (values[rank] ?? NaN), 0) / GLYPH_CLASSES),
    ),
  );
}

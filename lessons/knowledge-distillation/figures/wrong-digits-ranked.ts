import { figure, type Mark } from "@contract";
import { say } from "../drawing-aids";
import glyphStudents from "../experiments/glyph-students";
import { KNOWLEDGE, rankedWrongDigits } from "../knowledge-map";

export default figure(glyphStudents, {
  title: "How much each teacher tells the wrong digits apart",
  experiment: "glyph-students",
  caption:
    "Mean probability at temperature T of the likeliest wrong digit, the second, …, the ninth: ranked for each true digit by its own mean over test images, then averaged over the true digits. Means over replicas with 95 % intervals.",
  draw({ recording }) {
    return {
      x: { label: "rank of the wrong digit", range: [0.5, 9.5] },
      y: { label: "mean probability", unit: "%" },
      marks:
        recording.rows === 0
          ? []
          : KNOWLEDGE.map(({ label, series, colour }): Mark => {
              const ranks = rankedWrongDigits(recording, series);
              return {
                kind: "points",
                label,
                colour,
                x: ranks.map((_, k) => k + 1),
                y: ranks.map(({ middle }) => 100 * middle),
                error: {
                  low: ranks.map(({ low }) => 100 * low),
                  high: ranks.map(({ high }) => 100 * high),
                },
              };
            }),
    };
  },
  finding({ params, recording }) {
    const told = KNOWLEDGE.map(({ label, series }) => {
      const ranks = rankedWrongDigits(recording, series);
      const [first, last] = [ranks[0]?.middle ?? NaN, ranks.at(-1)?.middle ?? NaN];
      return `${label} ${say(100 * first)} % and ${say(100 * last)} %`;
    });
    return `At T = ${say(params.temperature)} the likeliest and the least likely wrong digit get, on average: ${told.join("; ")}.`;
  },
});

import { figure, type Recording } from "@contract";
import { meansOf, say } from "../drawing-aids";
import coinAscent from "../experiments/coin-ascent";

/** Mean correlation found over the mean supremum, row by row. */
function ratios(recording: Recording): Float64Array {
  const supremum = meansOf(recording, "correlation", 1);
  return meansOf(recording, "correlation", 0).map((found, row) => found / (supremum[row] ?? NaN));
}

export default figure(coinAscent, {
  title: "How much of the complexity has training found?",
  experiment: "coin-ascent",
  caption: "Mean correlation found over mean supremum, over all coin vectors. The truth is 1.",
  draw: ({ recording }) => ({
    x: { label: "steps of ascent" },
    y: { label: "found / true complexity", range: [-0.05, 1.1] },
    marks: [
      { kind: "rule", axis: "y", at: 1, label: "the complexity itself", colour: "soft" },
      ...(recording.rows > 0
        ? [
            {
              kind: "line" as const,
              label: "found by training",
              colour: 1 as const,
              x: recording.steps,
              y: ratios(recording),
            },
          ]
        : []),
    ],
  }),
  finding({ recording }) {
    if (recording.rows === 0) return "Not yet run.";
    const all = ratios(recording);
    const at = (step: number): string =>
      step < all.length ? `${say(all[step] ?? NaN)} after ${String(step)} steps` : "";
    return `Found over true complexity: ${[0, 2, 10, 20, 40].map(at).filter(Boolean).join(", ")}.`;
  },
});

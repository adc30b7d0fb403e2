import { figure, type Mark, type Recording } from "@contract";
import { massartSignBound } from "@theory/massart";
import { axisOf, meansOf, say } from "../drawing-aids";
import finiteClasses, { LENGTHS } from "../experiments/finite-classes";

const COLOURS = [1, 2, 3] as const;

function ratios(recording: Recording, which: number): Float64Array {
  const sizes = axisOf(recording, "size");
  const n = LENGTHS[which] ?? NaN;
  return meansOf(recording, "maximum", which).map(
    (value, row) => value / massartSignBound(sizes[row] ?? NaN, n),
  );
}

export default figure(finiteClasses, {
  title: "Measured complexity over Massart's bound",
  experiment: "finite-classes",
  caption: "Mean over the coin vectors over √(2 log N / n). At 1 the bound would be reached.",
  draw: ({ recording }) => ({
    x: { label: "sign vectors in the class", scale: "log" },
    y: { label: "measured / bound", range: [0, 1.1] },
    marks: [
      { kind: "rule", axis: "y", at: 1, label: "Massart's bound", colour: "soft" },
      ...(recording.rows > 0
        ? LENGTHS.map((n, i): Mark => ({
            kind: "line",
            label: `n = ${String(n)}`,
            colour: COLOURS[i] ?? 1,
            x: axisOf(recording, "size"),
            y: ratios(recording, i),
          }))
        : []),
    ],
  }),
  finding({ recording }) {
    if (recording.rows === 0) return "Not yet run.";
    const last = recording.rows - 1;
    const size = axisOf(recording, "size")[last] ?? NaN;
    return `With ${say(size, 4)} vectors the measured complexity over the bound is ${LENGTHS.map((n, i) => `${say(ratios(recording, i)[last] ?? NaN)} (n = ${String(n)})`).join(", ")}.`;
  },
});

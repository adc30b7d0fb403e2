import { fromRun, sketch } from "@contract";
import { equilibriumAngle } from "../equilibrium";
import rateDrop, { UPDATES_PER_ROW } from "../experiments/rate-drop";
import { rootMeanSquare } from "../readings";

const DROP = 1500;
/** Rows averaged for one point: the angle of a single row is noisy. */
const ROWS = 10;

export default sketch({
  settledBy: ["rate-drop", "drop-at-once", "after-the-drop"],
  x: { label: "updates", min: 0, max: 6500 },
  y: { label: "angle, as a share of that before the drop", min: 0.05, max: 2, scale: "log" },
  truth: fromRun(["rate-drop", rateDrop], ({ params, recording }) => {
    const before = equilibriumAngle(params);
    const blocks = Array.from({ length: Math.floor((recording.rows - 1) / ROWS) }, (_, i) => i);
    return {
      x: blocks.map((block) => (block + 0.5) * ROWS * UPDATES_PER_ROW),
      y: blocks.map((block) => {
        const squares = rootMeanSquare(recording, "angle", {
          from: block * ROWS + 1,
          to: (block + 1) * ROWS,
        });
        return Math.sqrt(squares.reduce((sum, angle) => sum + angle ** 2, 0) / squares.length) / before;
      }),
    };
  }),
  slips: [
    {
      when: (y) => y(6400) < 0.15,
      says: "It does fall to a tenth at update 1,500. But then the weights shrink, and the same step turns shorter weights further: the angle comes back to $1/\\sqrt{10}$.",
    },
    {
      when: (y) => y(DROP + 300) > 0.25,
      says: "In the end it is near $1/\\sqrt{10}$. But the length cannot change at once, so at first the angle falls by the full factor of ten.",
    },
    {
      when: (y) => y(6400) > 0.6,
      says: "It does come back, but to the new equilibrium, $1/\\sqrt{10}$ of the old one, since $\\Delta_*\\propto\\sqrt{\\eta\\lambda}$.",
    },
  ],
  off: "At update 1,500 the angle falls to a tenth at once, and then comes back slowly to $1/\\sqrt{10}$.",
});

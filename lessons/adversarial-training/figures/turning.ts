import { figure, valuesAt, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, rowsFrom, say, summariesOf } from "../drawing-aids";
import whichMargin, {
  SETTINGS,
  SETTING_NAMES,
  updatesByRow,
  type Setting,
} from "../experiments/which-margin";
import { degrees, target } from "../planar";

const SHOWN: readonly (readonly [Setting, 1 | 2 | 3 | 4])[] = [
  ["clean", 1],
  ["ℓ2, 1.0", 4],
  ["ℓ∞, 0.4", 2],
  ["ℓ∞, 0.8", 3],
];

export default figure(whichMargin, {
  title: "Where the weights point",
  experiment: "which-margin",
  caption:
    "Angle of the weights against the first axis. Lines: mean over replicas (starts); bands: smallest to largest. Grey: the directions of largest robust margin, to which the weights should turn in the end.",
  draw(at) {
    const { params, recording } = at;
    const updates = updatesByRow(params.updates);
    const rows = rowsFrom(recording, 1);
    const x = rows.map((row) => updates[row] ?? NaN);
    const targets = new Map(
      SHOWN.map(([setting]) => [
        say(degrees(target(SETTINGS[setting]).angle)),
        target(SETTINGS[setting]).angle,
      ]),
    );
    const marks: Mark[] = [...targets].map(([text, angle]) => ({
      kind: "rule",
      axis: "y",
      at: degrees(angle),
      label: `${text}°`,
    }));
    for (const [setting, colour] of SHOWN)
      if (rows.length > 0)
        marks.push(
          lineThrough(
            { label: setting, colour },
            x,
            summariesOf(recording, "angle", SETTING_NAMES.indexOf(setting), rows, meanAndRange),
          ),
        );
    return {
      x: { label: "updates", scale: "log", range: [1, params.updates] },
      y: { label: "angle of the weights", unit: "degrees", range: [-5, 60] },
      marks,
    };
  },
  finding({ recording }) {
    const ground = `The directions of largest margin are at ${SHOWN.map(([s]) => `${say(degrees(target(SETTINGS[s]).angle))} degrees (${s})`).join(", ")}.`;
    if (recording.rows < 2) return ground;
    const now = SHOWN.map(([setting]) => {
      const angles = valuesAt(recording, "angle", recording.rows - 1, SETTING_NAMES.indexOf(setting));
      return `${say(mean(angles))} (${setting})`;
    });
    return `${ground} The weights now point at ${now.join(", ")}.`;
  },
});

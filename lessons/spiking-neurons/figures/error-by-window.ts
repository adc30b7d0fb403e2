import { figure, valuesAt, type Colour, type FigureContext, type Mark } from "@contract";
import { mean, quantile } from "@numerics/statistics";
import { say, spreadLog } from "../drawing-aids";
import codes, { CODES, CURRENT_RANGE, windowOf } from "../experiments/codes";
import { latencyError } from "../closed-forms";

type At = FigureContext<(typeof codes)["params"]>;

/** Mean of 1 / I, and root of the mean of (I - 1)^2, for I uniform on the range of currents. */
const { low, high } = CURRENT_RANGE;
const INVERSE_CURRENT = Math.log(high / low) / (high - low);
const ROOT_EXCESS = Math.sqrt(((high - 1) ** 3 - (low - 1) ** 3) / (3 * (high - low)));

export default figure(codes, {
  title: "Error against the length of the window",
  experiment: "codes",
  caption:
    "Lines: mean over replicas of the relative root-mean-square error; bands: 10 to 90 % of the replicas, each with 250 stimuli. Dashed: the two formulas.",
  draw({ params, recording }: At) {
    const last = windowOf(Math.max(recording.rows - 1, params.duration - 1));
    const ends = [windowOf(0), last];
    const marks: Mark[] = [
      {
        kind: "line",
        label: "√(mean 1/I ÷ cT)",
        colour: "soft",
        dash: true,
        x: spreadLog(windowOf(0), last, 20),
        y: spreadLog(windowOf(0), last, 20).map((T) => Math.sqrt(INVERSE_CURRENT / (params.poissonRate * T))),
      },
      {
        kind: "line",
        label: "σ_t/τ · √mean (I−1)²",
        colour: "soft",
        dash: true,
        x: ends,
        y: ends.map(() => latencyError(1 + ROOT_EXCESS, params.jitter, params.timeConstant)),
      },
    ];
    if (recording.rows > 1)
      CODES.forEach((label, k) => {
        const rows = Array.from({ length: recording.rows }, (_, row) => row).filter((row) =>
          valuesAt(recording, "error", row, k).every((error) => error > 0),
        );
        const errors = rows.map((row) => valuesAt(recording, "error", row, k));
        marks.push({
          kind: "line",
          label,
          colour: (k + 1) as Colour,
          symbol: "error",
          x: rows.map((row) => windowOf(recording.steps[row] ?? 0)),
          y: errors.map((values) => mean(values)),
          band: {
            low: errors.map((values) => quantile(values, 0.1)),
            high: errors.map((values) => quantile(values, 0.9)),
          },
        });
      });
    return {
      x: { label: "window T", unit: "steps", scale: "log" },
      y: { label: "relative error", scale: "log" },
      marks,
    };
  },
  finding({ recording }) {
    const errors = CODES.map(
      (code, k) => `${say(mean(valuesAt(recording, "error", undefined, k)))} for the ${code}`,
    );
    return `After ${say(windowOf(recording.steps[recording.rows - 1] ?? 0), 5)} steps the relative error is ${errors.join(", ")}.`;
  },
});

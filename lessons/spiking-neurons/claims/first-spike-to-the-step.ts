import { claimRun, observe, valuesAt } from "@contract";
import membrane from "../experiments/membrane";
import { stepsToSpike } from "../closed-forms";

const CURRENTS = { low: 1.2, middle: 1.5, high: 2 } as const;
const TIME_CONSTANT = 20;

const run = (current: number) =>
  claimRun(
    ["membrane", membrane],
    { current, timeConstant: TIME_CONSTANT, meanLevel: 0, floor: 0, steps: 50 },
    4,
  );

export default observe({
  says: "For currents 1.2, 1.5 and 2 the first spike comes at the step that the formula gives, exactly.",
  runs: { low: run(CURRENTS.low), middle: run(CURRENTS.middle), high: run(CURRENTS.high) },
  measures: "steps by which the three first spikes miss the formula, added up",
  statistic: (recordings) => {
    const misses = (["low", "middle", "high"] as const).map((name) => {
      const predicted = stepsToSpike({ current: CURRENTS[name], timeConstant: TIME_CONSTANT });
      return valuesAt(recordings[name], "firstSpike").map((step) => Math.abs(step - predicted));
    });
    return Float64Array.from(misses[0] ?? [], (_, r) =>
      misses.reduce((sum, miss) => sum + (miss[r] ?? NaN), 0),
    );
  },
  holds: { of: "every", below: 0 },
});

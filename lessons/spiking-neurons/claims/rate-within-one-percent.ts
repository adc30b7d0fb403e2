import { claimRun, observe, valuesAt } from "@contract";
import { retainedRate, stepsToSpike } from "../closed-forms";
import firingRate, { currentIndex } from "../experiments/firing-rate";

const RETENTION = 0.5;
const CURRENT = 1.5;
const TIME_CONSTANT = 20;

export default observe({
  says: "Over 2,000 neurons and 4,000 steps the rate at retention one half is within one per cent of the formula.",
  runs: {
    run: claimRun(
      ["firing-rate", firingRate],
      { retention: RETENTION, timeConstant: TIME_CONSTANT, blocks: 200 },
      2000,
    ),
  },
  measures: "measured rate over that of the formula",
  statistic: ({ run }) => {
    const predicted = retainedRate(
      stepsToSpike({ current: CURRENT, timeConstant: TIME_CONSTANT }),
      RETENTION,
    );
    return valuesAt(run, "rate", undefined, currentIndex(CURRENT)).map((rate) => rate / predicted);
  },
  holds: { of: "mean", above: 0.99, below: 1.01 },
});

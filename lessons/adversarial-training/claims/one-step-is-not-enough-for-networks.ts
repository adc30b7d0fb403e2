import { claimRun, observe, valuesAt } from "@contract";
import linearAttack, { SCORES } from "../experiments/linear-attack";

/** A difference of losses that one would notice, in nats. */
const NOTICEABLE = 0.001;

export default observe({
  says: "On most random networks fifty small steps find a larger loss than one step of the whole radius.",
  runs: { run: claimRun(["linear-attack", linearAttack]) },
  measures: "1 where fifty steps find at least 0.001 nats more than one",
  statistic: ({ run }) => {
    const once = valuesAt(run, "oneStep", undefined, SCORES.indexOf("network"));
    const found = valuesAt(run, "found", undefined, SCORES.indexOf("network"));
    return found.map((loss, r) => (loss - (once[r] ?? NaN) > NOTICEABLE ? 1 : 0));
  },
  holds: { of: "share", above: 0.5 },
});

import { claimRun, observe, valuesAt } from "@contract";
import linearAttack, { SCORES } from "../experiments/linear-attack";

export default observe({
  says: "For linear scores in the maximum norm the attack's loss and the formula's differ by less than 0.0001, each time.",
  runs: { run: claimRun(["linear-attack", linearAttack], {}) },
  measures: "distance between the loss found and the formula's, in nats",
  statistic: ({ run }) => {
    const formula = valuesAt(run, "formula", undefined, SCORES.indexOf("linear"));
    const found = valuesAt(run, "found", undefined, SCORES.indexOf("linear"));
    return found.map((loss, r) => Math.abs(loss - (formula[r] ?? NaN)));
  },
  holds: { of: "every", below: 1e-4 },
});

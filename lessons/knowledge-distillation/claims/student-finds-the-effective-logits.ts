import { claimRun, observe, valuesAt } from "@contract";
import effectiveLogit from "../experiments/effective-logit";

export default observe({
  says: "After training, the student's logits lie within 0.05 of the effective ones, on average over its points.",
  runs: { students: claimRun(["effective-logit", effectiveLogit]) },
  measures: "mean distance from the effective logits",
  statistic: ({ students }) => valuesAt(students, "distance"),
  holds: { of: "mean", below: 0.05 },
});

import { applyTheorem, exact } from "@contract";
import effectiveLogit from "../experiments/effective-logit";
import { lossFloor, overPoints, studentLoss } from "../readings";
import effectiveLogitTheorem from "../theorems/effective-logit";

export default applyTheorem({
  says: "At no time does the student's mixed loss fall below that of the effective logits.",
  experiment: ["effective-logit", effectiveLogit],
  theorem: ["effective-logit", effectiveLogitTheorem],
  bind: {
    loss: ({ params, recording, row }) => exact(overPoints(recording, row, studentLoss(params))),
    floor: ({ params, recording, row }) => exact(overPoints(recording, row, lossFloor(params))),
    ratio: ({ params }) => exact(params.ratio),
    temperature: ({ params }) => exact(params.temperature),
  },
  when: ({ step }) => step % 10 === 0,
});

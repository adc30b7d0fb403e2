import { applyTheorem, exact, valuesAt } from "@contract";
import firingRate, { currentIndex } from "../experiments/firing-rate";
import theorem from "../theorems/firing-rate";

/** The current whose neurons are judged. */
const CURRENT = 1.5;

export default applyTheorem({
  says: "At current 1.5 the rate of neurons whose spikes may be silenced is that of the formula.",
  experiment: ["firing-rate", firingRate],
  theorem: ["firing-rate", theorem],
  bind: {
    rate: ({ recording, row }) => exact(valuesAt(recording, "rate", row, currentIndex(CURRENT))),
    current: () => exact(CURRENT),
    timeConstant: ({ params }) => exact(params.timeConstant),
    retention: ({ params }) => exact(params.retention),
  },
  when: ({ recording, row, params }) => recording.steps[row] === params.blocks,
});

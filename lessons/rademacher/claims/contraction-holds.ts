import { applyTheorem, exact, valuesAt } from "@contract";
import finiteClasses from "../experiments/finite-classes";
import contraction from "../theorems/contraction";

export default applyTheorem({
  says: "For every size of the class the ramp lowers the mean correlation with the coins.",
  experiment: ["finite-classes", finiteClasses],
  theorem: ["contraction", contraction],
  bind: {
    losses: ({ recording, row }) => exact(valuesAt(recording, "losses", row)),
    scores: ({ recording, row }) => exact(valuesAt(recording, "scores", row)),
    kappa: () => exact(1),
    steepest: ({ recording, row }) => exact(valuesAt(recording, "steepest", row)),
  },
  when: () => true,
});

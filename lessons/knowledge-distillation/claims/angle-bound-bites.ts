import { applyTheorem, exact, valuesAt } from "@contract";
import linearStudent from "../experiments/linear-student";
import angleBoundTheorem from "../theorems/angle-bound";

export default applyTheorem({
  says: "No linear student disagrees with its teacher more often than its angle allows, at any sample size, and the bound says something.",
  experiment: ["linear-student", linearStudent],
  theorem: ["angle-bound", angleBoundTheorem],
  bind: {
    risk: ({ recording, row }) => exact(valuesAt(recording, "disagreement", row)),
    tail: ({ recording, row }) => exact(valuesAt(recording, "angleBound", row)),
    angle: ({ recording, row }) => exact(valuesAt(recording, "angle", row)),
  },
  when: () => true,
});

import { applyTheorem, exact, valuesAt } from "@contract";
import finiteClasses, { BALL_EXAMPLES } from "../experiments/finite-classes";
import l1Ball from "../theorems/l1-ball";

export default applyTheorem({
  says: "For every number of inputs the bound for the l1 ball holds.",
  experiment: ["finite-classes", finiteClasses],
  theorem: ["l1-ball", l1Ball],
  bind: {
    supremum: ({ recording, row }) => exact(valuesAt(recording, "l1Ball", row)),
    radius: () => exact(1),
    entry: () => exact(1),
    dim: ({ recording, row }) => exact(valuesAt(recording, "size", row)),
    n: () => exact(BALL_EXAMPLES),
  },
  when: () => true,
});

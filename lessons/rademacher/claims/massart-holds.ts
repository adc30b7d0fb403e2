import { applyTheorem, exact, valuesAt } from "@contract";
import finiteClasses, { LENGTHS } from "../experiments/finite-classes";
import massart from "../theorems/massart";

const N_COINS = 100;

export default applyTheorem({
  says: "For every size of the class of sign vectors Massart's bound holds.",
  experiment: ["finite-classes", finiteClasses],
  theorem: ["massart", massart],
  bind: {
    maximum: ({ recording, row }) => exact(valuesAt(recording, "maximum", row, LENGTHS.indexOf(N_COINS))),
    count: ({ recording, row }) => exact(valuesAt(recording, "size", row)),
    length: () => exact(Math.sqrt(N_COINS)),
    n: () => exact(N_COINS),
  },
  when: () => true,
});

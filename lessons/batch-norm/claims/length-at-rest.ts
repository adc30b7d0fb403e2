import { applyTheorem } from "@contract";
import bnUnit from "../experiments/bn-unit";
import { bindLength, restOf } from "../length-binding";
import equilibriumLength from "../theorems/equilibrium-length";

export default applyTheorem({
  says: "Without momentum the squared length comes to rest where the formula says, given the measured size of the gradients.",
  experiment: ["bn-unit", bnUnit],
  theorem: ["equilibrium-length", equilibriumLength],
  bind: bindLength,
  when: (at) => restOf(at) !== null,
});

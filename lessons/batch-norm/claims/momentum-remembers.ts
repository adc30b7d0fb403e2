import { applyTheorem } from "@contract";
import bnUnit from "../experiments/bn-unit";
import { bindLength } from "../length-binding";
import equilibriumLength from "../theorems/equilibrium-length";

export default applyTheorem({
  says: "With momentum 0.9 the assumption behind the length formula fails: gradients do remember the weights one update earlier.",
  experiment: ["bn-unit", bnUnit],
  theorem: ["equilibrium-length", equilibriumLength],
  params: { momentum: 0.9 },
  bind: bindLength,
  when: ({ recording, row }) => row === recording.rows - 1,
  expect: "inapplicable",
});

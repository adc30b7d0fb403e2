import { applyTheorem, exact, valuesAt } from "@contract";
import linearStudent from "../experiments/linear-student";
import monotoneAngleTheorem from "../theorems/monotone-angle";

export default applyTheorem({
  says: "With every larger sample the student is at least as close to its teacher.",
  experiment: ["linear-student", linearStudent],
  theorem: ["monotone-angle", monotoneAngleTheorem],
  bind: {
    angle: ({ recording, row }) => exact(valuesAt(recording, "angle", row)),
    before: ({ recording, row }) => exact(valuesAt(recording, "angle", row - 1)),
  },
  when: ({ row }) => row > 0,
});

import { applyTheorem, exact, valuesAt } from "@contract";
import linearScaling from "../experiments/linear-scaling";
import { exactExitTime, pairIndex } from "../steps-and-batches";
import exitTime from "../theorems/exit-time";

export default applyTheorem({
  says: "The mean exit time of the chosen pair is the solution of the integral equation.",
  experiment: ["linear-scaling", linearScaling],
  theorem: ["exit-time", exitTime],
  bind: {
    time: ({ recording, row }) => exact(valuesAt(recording, "exitTime", row, pairIndex("η, B"))),
    mean: ({ params, step }) => exact(exactExitTime("η, B", params, step)),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

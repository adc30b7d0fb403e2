import { applyTheorem, exact, valuesAt } from "@contract";
import coinAscent from "../experiments/coin-ascent";
import l2BallBelow from "../theorems/l2-ball-below";

export default applyTheorem({
  says: "It is also above 71 % of the middle term.",
  experiment: ["coin-ascent", coinAscent],
  theorem: ["l2-ball-below", l2BallBelow],
  bind: {
    supremum: ({ recording, row }) => exact(valuesAt(recording, "correlation", row, 1)),
    inputs: ({ recording, row }) => exact(valuesAt(recording, "inputs", row)),
    radius: ({ params }) => exact(params.radius),
    n: ({ params }) => exact(params.n),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

import { applyTheorem, exact, valuesAt } from "@contract";
import coinAscent from "../experiments/coin-ascent";
import l2Ball from "../theorems/l2-ball";

export default applyTheorem({
  says: "The mean supremum over the coins is below radius times largest input over the root of the sample size.",
  experiment: ["coin-ascent", coinAscent],
  theorem: ["l2-ball", l2Ball],
  bind: {
    supremum: ({ recording, row }) => exact(valuesAt(recording, "correlation", row, 1)),
    inputs: ({ recording, row }) => exact(valuesAt(recording, "inputs", row)),
    radius: ({ params }) => exact(params.radius),
    input: ({ recording, row }) => exact(valuesAt(recording, "largest", row)),
    n: ({ params }) => exact(params.n),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

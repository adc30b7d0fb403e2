import { applyTheorem, exact, lower, valuesAt, type BindContext } from "@contract";
import linearAttack, { SCORES } from "../experiments/linear-attack";
import theorem from "../theorems/inner-maximum";

type At = BindContext<(typeof linearAttack)["params"]>;
const read = ({ recording, row, params }: At, series: string): Float64Array =>
  valuesAt(recording, series, row, SCORES.indexOf(params.score));

export default applyTheorem({
  says: "For a linear score the loss that fifty attack steps find is the formula's, for each of a hundred random scores and points.",
  experiment: ["linear-attack", linearAttack],
  theorem: ["inner-maximum", theorem],
  bind: {
    worst: (at) => lower(read(at, "found")),
    margin: (at) => exact(read(at, "margin")),
    radius: ({ params }) => exact(params.radius),
    dualNorm: (at) => exact(read(at, "dualNorm")),
    bend: (at) => exact(read(at, "bend")),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});

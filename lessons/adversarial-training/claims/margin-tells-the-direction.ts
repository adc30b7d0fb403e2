import { applyTheorem, exact, upper, valuesAt, type BindContext } from "@contract";
import whichMargin, { CHOSEN, SETTING_NAMES } from "../experiments/which-margin";
import { smoothedMargin, target } from "../planar";
import theorem from "../theorems/margin-direction";

type At = BindContext<(typeof whichMargin)["params"]>;
const read = ({ recording, row }: At, series: string): Float64Array =>
  valuesAt(recording, series, row, SETTING_NAMES.indexOf(CHOSEN));
const bestMargin = ({ params }: At): number => target(params).margin;

/** Error of a quotient of sums of a few terms in float64. */
const ROUNDING = 1e-12;

export default applyTheorem({
  says: "At every step the loss guarantees a margin, and the margin an angle to the best direction.",
  experiment: ["which-margin", whichMargin],
  theorem: ["margin-direction", theorem],
  bind: {
    smoothed: (at) => {
      const lengths = read(at, "length");
      return exact(read(at, "loss").map((loss, r) => smoothedMargin(loss, lengths[r] ?? NaN)));
    },
    margin: (at) => exact(read(at, "margin")),
    best: (at) => upper(bestMargin(at) + ROUNDING),
    cosine: (at) => exact(read(at, "gap").map((angle) => Math.cos((angle * Math.PI) / 180))),
  },
  when: ({ step }) => step > 0,
});

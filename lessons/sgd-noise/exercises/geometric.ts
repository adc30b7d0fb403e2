import { numeric } from "@contract";
import { normalUpperTail } from "@numerics/special";
import { AUTHORS_WELLS, ridgeOf } from "../landscape";
import { exitProbabilityAt } from "../reference-solutions";

const POWER = 0.01;
const { ahead } = ridgeOf(AUTHORS_WELLS);

export default numeric([
  {
    asks: "$p=$",
    is: () => exitProbabilityAt(POWER),
    within: 2e-6,
    slips: [
      {
        is: () => normalUpperTail(ahead / Math.sqrt(POWER)),
        says: "That is the chance to leave forwards. A draw may also cross the ridge behind the sharp minimum.",
      },
      {
        is: () => exitProbabilityAt(POWER / 2),
        says: "That is isotropic noise, which has half of its power on the line. Leading noise has all of it there.",
      },
    ],
  },
  {
    asks: "mean exit time",
    unit: "updates",
    is: () => 1 / exitProbabilityAt(POWER),
    within: 1e-4,
    slips: [
      {
        is: () => 1 / exitProbabilityAt(POWER) - 1,
        says: "That counts the updates before the exit. The update that leaves counts too.",
      },
      {
        is: () => Math.LN2 / -Math.log1p(-exitProbabilityAt(POWER)),
        says: "That is the median. The mean of a geometric waiting time is $1/p$.",
      },
    ],
  },
]);

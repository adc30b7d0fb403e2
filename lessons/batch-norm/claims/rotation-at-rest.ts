import { applyTheorem, exact } from "@contract";
import bnUnit, { decayPerRow } from "../experiments/bn-unit";
import { largestUpTo, rootMeanSquare, spanAtRest } from "../readings";
import rotation from "../theorems/rotation";

export default applyTheorem({
  says: "At rest the unit turns by the angle that learning rate and decay alone prescribe.",
  experiment: ["bn-unit", bnUnit],
  theorem: ["rotation", rotation],
  bind: {
    angle: ({ params, recording, step }) => {
      const span = spanAtRest(recording, step, decayPerRow(params));
      return exact(span ? rootMeanSquare(recording, "angle", span) : NaN);
    },
    learningRate: ({ params }) => exact(params.learningRate),
    weightDecay: ({ params }) => exact(params.weightDecay),
    momentum: ({ params }) => exact(params.momentum),
    cosine: ({ recording, step }) => exact(largestUpTo(recording, "cosine", step)),
  },
  when: ({ params, recording, step }) => spanAtRest(recording, step, decayPerRow(params)) !== null,
});

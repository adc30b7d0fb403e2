import { applyTheorem, exact } from "@contract";
import twoWells, { stepNoise, wellsOf } from "../experiments/two-wells";
import { ridgeOf } from "../landscape";
import { constantRate, cutExitSteps } from "../readings";
import geometricExit from "../theorems/geometric-exit";

export default applyTheorem({
  says: "At learning rate times curvature 1, noise along the steep direction leaves after a geometric number of updates.",
  experiment: ["two-wells", twoWells],
  theorem: ["geometric-exit", geometricExit],
  bind: {
    exitUpdates: ({ params, recording, row }) =>
      exact(params.start === "sharp" ? cutExitSteps(recording, "leading", row) : NaN),
    updatesMade: ({ step }) => exact(step),
    ahead: ({ params }) => exact(ridgeOf(wellsOf(params)).ahead),
    behind: ({ params }) => exact(ridgeOf(wellsOf(params)).behind),
    spread: ({ params }) => exact(Math.sqrt(stepNoise(params, "leading").steep)),
    steepStiffness: (at) => exact(constantRate(at) * at.params.steep),
  },
  when: ({ step }) => step === 100 || step === 250 || step === 500,
});

import { applyTheorem, exact } from "@contract";
import twoWells, { stepNoise, wellsOf } from "../experiments/two-wells";
import { dimension } from "../landscape";
import { alignment, indicatorRatio } from "../noise-shape";
import illConditioning from "../theorems/ill-conditioning";

export default applyTheorem({
  says: "In the sharp well, with one large eigenvalue, Hessian-shaped noise climbs faster than isotropic noise by at least what the spectrum promises.",
  experiment: ["two-wells", twoWells],
  theorem: ["ill-conditioning", illConditioning],
  params: { shallowDimensions: 9, updates: 100 },
  bind: {
    wellRatio: ({ params }) => exact(indicatorRatio(stepNoise(params, "Hessian"), wellsOf(params))),
    wellAlignment: ({ params }) => exact(alignment(stepNoise(params, "Hessian"), wellsOf(params))),
    wellDimension: ({ params }) => exact(dimension(wellsOf(params))),
    large: () => exact(1),
    decay: ({ params }) =>
      exact(Math.log(params.steep / params.shallow) / Math.log(dimension(wellsOf(params)))),
  },
  when: ({ step }) => step === 0,
});

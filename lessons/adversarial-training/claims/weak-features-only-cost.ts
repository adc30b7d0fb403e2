import { applyTheorem, exact, type BindContext } from "@contract";
import featureModel, { CHOSEN } from "../experiments/feature-model";
import {
  noiselessRobustRisk,
  robustLogisticRisk,
  strongOnlyRisk,
  type FeatureModel,
  type WeightSums,
} from "../feature-model";
import { weightSums } from "../readings";
import theorem from "../theorems/phase-switch";

type At = BindContext<(typeof featureModel)["params"]>;
const risks = (at: At, risk: (model: FeatureModel, w: WeightSums, radius: number) => number): Float64Array =>
  Float64Array.from(weightSums(at.recording, CHOSEN, at.row), (w) =>
    risk(at.params, w, at.params.trainRadius),
  );

export default applyTheorem({
  says: "With a training radius above the weak signal, setting the weak weights to 0 never raises the robust logistic risk.",
  experiment: ["feature-model", featureModel],
  theorem: ["phase-switch", theorem],
  bind: {
    strongOnly: (at) => exact(risks(at, strongOnlyRisk)),
    noiseless: (at) => exact(risks(at, noiselessRobustRisk)),
    full: (at) => exact(risks(at, robustLogisticRisk)),
    signal: ({ params }) => exact(params.signal),
    radius: ({ params }) => exact(params.trainRadius),
  },
  when: ({ step }) => step > 0,
});

import { applyTheorem, exact, type BindContext } from "@contract";
import { mean } from "@numerics/statistics";
import { updateClimb, type Quadratic } from "../climb";
import twoWells, { stepNoise, wellsOf, type TwoWellsParams } from "../experiments/two-wells";
import { indicator } from "../noise-shape";
import { constantRate, ofKind } from "../readings";
import escapingEfficiency from "../theorems/escaping-efficiency";

type At = BindContext<(typeof twoWells)["params"]>;

const quadratic = (p: TwoWellsParams): Quadratic => {
  const shape = stepNoise(p, "Hessian");
  const shallow = Array.from({ length: p.shallowDimensions });
  return {
    curvatures: [p.steep, ...shallow.map(() => p.shallow)],
    variances: [shape.steep, ...shallow.map(() => shape.shallow)],
  };
};
const climb = (at: At, updates: number): number =>
  updateClimb(quadratic(at.params), constantRate(at), updates);

export default applyTheorem({
  says: "With small steps and Hessian-shaped noise, the first updates lift the mean loss by at most half of k Tr(HS), and the bound says more than the stationary height.",
  experiment: ["two-wells", twoWells],
  theorem: ["escaping-efficiency", escapingEfficiency],
  params: { learningRate: 0.0005, power: 0.001, updates: 100 },
  bind: {
    lossRise: (at) => exact(ofKind(at.recording, "loss", "Hessian", at.row)),
    climb: (at) => exact(climb(at, at.step)),
    updatesMade: (at) => exact(at.step),
    indicator: ({ params }) => exact(indicator(stepNoise(params, "Hessian"), wellsOf(params))),
    height: (at) => exact(climb(at, Infinity)),
    left: (at) => exact(mean(ofKind(at.recording, "escaped", "Hessian", at.row))),
  },
  when: ({ step }) => step >= 1 && step <= 5,
});

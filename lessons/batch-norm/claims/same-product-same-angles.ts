import { applyTheorem, exact, valuesAt } from "@contract";
import sameProductExperiment, { FACTORS, SETTINGS, dynamicsOf } from "../experiments/same-product";
import sameProduct from "../theorems/same-product";

/** The two that differ most: 5 eta with lambda / 5, and eta / 4 with 4 lambda. */
const [FIRST, SECOND] = [SETTINGS.indexOf("5η, λ/5"), SETTINGS.indexOf("η/4, 4λ")];

const product = (params: Parameters<typeof dynamicsOf>[0], setting: number): number => {
  const dynamics = dynamicsOf(params)[setting];
  return dynamics ? dynamics.learningRate * dynamics.weightDecay : NaN;
};

export default applyTheorem({
  says: "A unit with five times the learning rate and a fifth of the decay turns exactly like one with a quarter of the rate and four times the decay.",
  experiment: ["same-product", sameProductExperiment],
  theorem: ["same-product", sameProduct],
  bind: {
    firstAngle: ({ recording, row }) => exact(valuesAt(recording, "angle", row, FIRST)),
    secondAngle: ({ recording, row }) => exact(valuesAt(recording, "angle", row, SECOND)),
    firstProduct: ({ params }) => exact(product(params, FIRST)),
    secondProduct: ({ params }) => exact(product(params, SECOND)),
    mismatch: ({ params }) =>
      exact(params.matched ? 1 : Math.sqrt((FACTORS[FIRST] ?? NaN) / (FACTORS[SECOND] ?? NaN))),
  },
  when: ({ step }) => step >= 1,
});

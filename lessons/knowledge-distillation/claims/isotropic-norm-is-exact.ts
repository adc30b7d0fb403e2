import { applyTheorem, exact, valuesAt } from "@contract";
import linearStudent from "../experiments/linear-student";
import isotropicNormTheorem from "../theorems/isotropic-norm";

export default applyTheorem({
  says: "For isotropic inputs the mean norm of the student is what the Gamma functions say, at every sample size.",
  experiment: ["linear-student", linearStudent],
  theorem: ["isotropic-norm", isotropicNormTheorem],
  bind: {
    normShare: ({ recording, row }) => exact(valuesAt(recording, "normShare", row)),
    sampleSize: ({ recording, row }) => exact(valuesAt(recording, "sampleSize", row)),
    dimension: ({ params }) => exact(params.dimension),
    isotropic: ({ params }) => exact(params.law === "isotropic" ? 1 : 0),
  },
  when: () => true,
  params: { law: "isotropic", hardUpdates: 100 },
  replicas: 100,
});

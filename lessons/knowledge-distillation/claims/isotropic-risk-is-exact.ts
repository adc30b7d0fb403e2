import { applyTheorem, exact, valuesAt } from "@contract";
import linearStudent from "../experiments/linear-student";
import isotropicRiskTheorem from "../theorems/isotropic-risk";

export default applyTheorem({
  says: "For isotropic inputs the mean disagreement is what the Beta law says, at every sample size.",
  experiment: ["linear-student", linearStudent],
  theorem: ["isotropic-risk", isotropicRiskTheorem],
  bind: {
    risk: ({ recording, row }) => exact(valuesAt(recording, "disagreement", row)),
    sampleSize: ({ recording, row }) => exact(valuesAt(recording, "sampleSize", row)),
    dimension: ({ params }) => exact(params.dimension),
    isotropic: ({ params }) => exact(params.law === "isotropic" ? 1 : 0),
  },
  when: () => true,
  params: { law: "isotropic", hardUpdates: 100 },
  replicas: 100,
});

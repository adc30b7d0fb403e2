import { applyTheorem, exact, valuesAt } from "@contract";
import membrane from "../experiments/membrane";
import firstSpike from "../theorems/first-spike";

export default applyTheorem({
  says: "Every neuron reaches its threshold at the step that the formula gives, silenced or not.",
  experiment: ["membrane", membrane],
  theorem: ["first-spike", firstSpike],
  bind: {
    firstReach: ({ recording, row }) => exact(valuesAt(recording, "firstReach", row)),
    timeConstant: ({ params }) => exact(params.timeConstant / Number(params.stepLength)),
    current: ({ params, recording }) =>
      exact(recording.spec.changes.some((change) => change.name === "current") ? NaN : params.current),
    threshold: ({ params }) => exact(params.threshold),
  },
  when: ({ recording, row }) => row > 0 && valuesAt(recording, "firstReach", row).every((step) => step > 0),
});

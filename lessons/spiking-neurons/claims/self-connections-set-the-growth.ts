import { applyTheorem, exact, valuesAt } from "@contract";
import twoNeurons from "../experiments/two-neurons";
import selfConnection from "../theorems/self-connection";

export default applyTheorem({
  says: "From every start the distance from rest changes as the eigenvalue says.",
  experiment: ["two-neurons", twoNeurons],
  theorem: ["self-connection", selfConnection],
  bind: {
    distance: ({ recording, row }) => exact(valuesAt(recording, "distance", row)),
    a: ({ params }) => exact(params.a),
    timeConstant: ({ params }) => exact(params.timeConstant),
    time: ({ step }) => exact(step),
  },
  when: () => true,
});

import { applyTheorem, exact, valuesAt } from "@contract";
import rateDropExperiment, { UPDATES_PER_ROW } from "../experiments/rate-drop";
import { firstRowAfter } from "../rate-drop";
import rateDrop from "../theorems/rate-drop";

export default applyTheorem({
  says: "After the learning rate has dropped, the rotation returns along the predicted curve.",
  experiment: ["rate-drop", rateDropExperiment],
  theorem: ["rate-drop", rateDrop],
  bind: {
    angle: ({ recording, row }) => exact(valuesAt(recording, "angle", row)),
    factor: ({ params }) => exact(params.dropFactor),
    learningRate: ({ params }) => exact(params.learningRate / params.dropFactor),
    weightDecay: ({ params }) => exact(params.weightDecay),
    // The middle of the row.
    updates: ({ params, step }) =>
      exact((step - firstRowAfter(params, UPDATES_PER_ROW) + 0.5) * UPDATES_PER_ROW),
    momentum: ({ params }) => exact(params.momentum),
  },
  when: ({ params, step }) => step >= firstRowAfter(params, UPDATES_PER_ROW),
});

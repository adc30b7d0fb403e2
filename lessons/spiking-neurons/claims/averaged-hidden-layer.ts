import { applyTheorem } from "@contract";
import meanPredictor from "../experiments/mean-predictor";
import { meanPredictorBinding } from "../mean-predictor-binding";
import theorem from "../theorems/mean-predictor";

export default applyTheorem({
  says: "One hidden layer of rectifiers, its masks averaged, is within the bound S2.",
  experiment: ["mean-predictor", meanPredictor],
  theorem: ["mean-predictor", theorem],
  bind: meanPredictorBinding,
  when: ({ recording, row }) => row === recording.rows - 1,
});

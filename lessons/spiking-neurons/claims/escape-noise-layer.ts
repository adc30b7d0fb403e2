import { applyTheorem } from "@contract";
import meanPredictor from "../experiments/mean-predictor";
import { meanPredictorBinding } from "../mean-predictor-binding";
import theorem from "../theorems/mean-predictor";

export default applyTheorem({
  says: "So is a layer of neurons with escape noise, whose excitation is not zero at zero.",
  experiment: ["mean-predictor", meanPredictor],
  theorem: ["mean-predictor", theorem],
  bind: meanPredictorBinding,
  params: { excitation: "escape" },
  when: ({ recording, row }) => row === recording.rows - 1,
});

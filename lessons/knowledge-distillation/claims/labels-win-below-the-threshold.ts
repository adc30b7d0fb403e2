import { applyTheorem, exact } from "@contract";
import effectiveLogit from "../experiments/effective-logit";
import { labelsPredictedToWin, overPoints, sidedWithLabel } from "../readings";
import labelOverrulesTeacherTheorem from "../theorems/label-overrules-teacher";

export default applyTheorem({
  says: "At T = 1 and soft ratio 0.7 the trained student sides with the label against the teacher on as many points as the threshold says.",
  experiment: ["effective-logit", effectiveLogit],
  theorem: ["label-overrules-teacher", labelOverrulesTeacherTheorem],
  bind: {
    sided: ({ recording, row }) => exact(overPoints(recording, row, sidedWithLabel)),
    predicted: ({ params, recording, row }) =>
      exact(overPoints(recording, row, labelsPredictedToWin(params.ratio))),
    ratio: ({ params }) => exact(params.ratio),
    temperature: ({ params }) => exact(params.temperature),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
  params: { ratio: 0.7 },
});

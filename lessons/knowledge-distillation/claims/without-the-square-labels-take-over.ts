import { claimRun, observe, type Recording } from "@contract";
import effectiveLogit from "../experiments/effective-logit";
import { difference, overPoints, sidedWithLabel } from "../readings";

export default observe({
  says: "At T = 4 and ρ = 0.5, leaving out T² makes the student side with the label against the teacher more often.",
  runs: {
    with: claimRun(["effective-logit", effectiveLogit], { temperature: 4 }),
    without: claimRun(["effective-logit", effectiveLogit], { temperature: 4, scaled: false }),
  },
  measures: "share of points on which it sides with the label against the teacher, without T² less with",
  statistic: (recordings) => {
    const share = (recording: Recording): Float64Array =>
      overPoints(recording, recording.rows - 1, sidedWithLabel);
    return difference(share(recordings.without), share(recordings.with));
  },
  holds: { of: "mean", above: 0 },
});

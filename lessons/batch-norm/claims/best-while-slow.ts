import { observe } from "@contract";
import { alignmentGain, dropRun } from "../drop-runs";

export default observe({
  says: "The unit agrees best with its teacher while the rotation is slow; as the rotation returns, part of the gain is lost again.",
  runs: { run: dropRun() },
  measures: "alignment 300 to 1,000 updates after the drop, less that over the last 4,000 updates",
  statistic: ({ run }) => alignmentGain(run),
  holds: { of: "median", above: 0.003 },
});

import { observe } from "@contract";
import { dropAtOnce, dropRun } from "../drop-runs";

export default observe({
  says: "Dividing the learning rate by ten divides the rotation by ten at once.",
  runs: { run: dropRun() },
  measures: "rotation in the first 40 updates after the drop, over that before it",
  statistic: ({ run }) => dropAtOnce(run),
  holds: { of: "median", above: 0.09, below: 0.115 },
});

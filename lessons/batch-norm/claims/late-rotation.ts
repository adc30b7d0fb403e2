import { observe } from "@contract";
import { dropRun, lateRatio } from "../drop-runs";

export default observe({
  says: "Long after the drop the rotation is back at about $1/\\sqrt{10}$ of its old value.",
  runs: { run: dropRun() },
  measures: "rotation over the last 4,000 updates, over that before the drop",
  statistic: ({ run }) => lateRatio(run),
  holds: { of: "every", above: 0.29, below: 0.345 },
});

import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "Noise along the steep direction leaves within 500 updates with a probability between 90 % and 99 %.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 2000) },
  measures: "escaped within 500 updates under leading noise (1) or not (0)",
  statistic: ({ run }) => ofKind(run, "escaped", "leading"),
  holds: { of: "share", above: 0.9, below: 0.99 },
});

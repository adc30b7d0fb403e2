import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "Isotropic noise leaves within 500 updates with a probability between 3 % and 17 %.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 2000) },
  measures: "escaped within 500 updates under isotropic noise (1) or not (0)",
  statistic: ({ run }) => ofKind(run, "escaped", "isotropic"),
  holds: { of: "share", above: 0.03, below: 0.17 },
});

import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "After 1,000 updates the mean largest curvature under isotropic noise of the same power is above 150.",
  runs: { run: claimRun(["two-wells", twoWells], { updates: 1000 }, 1000) },
  measures: "largest curvature at the end point under isotropic noise",
  statistic: ({ run }) => ofKind(run, "sharpness", "isotropic"),
  holds: { of: "mean", above: 150 },
});

import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "After 1,000 updates the mean largest curvature under Hessian-shaped noise is below 60.",
  runs: { run: claimRun(["two-wells", twoWells], { updates: 1000 }, 1000) },
  measures: "largest curvature at the end point under Hessian-shaped noise",
  statistic: ({ run }) => ofKind(run, "sharpness", "Hessian"),
  holds: { of: "mean", below: 60 },
});

import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "Noise along the steep direction alone leaves at least as often as Hessian-shaped noise.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 2000) },
  measures: "escaped under leading noise minus escaped under Hessian-shaped noise, same draws",
  statistic: ({ run }) => {
    const shaped = ofKind(run, "escaped", "Hessian");
    return ofKind(run, "escaped", "leading").map((leading, r) => leading - (shaped[r] ?? NaN));
  },
  holds: { of: "mean", above: 0 },
});

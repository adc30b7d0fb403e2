import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "At equal power, Hessian-shaped noise leaves the sharp well within 500 updates at least five times as often as isotropic noise.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 2000) },
  measures: "escaped under Hessian-shaped noise minus five times escaped under isotropic noise",
  statistic: ({ run }) => {
    const isotropic = ofKind(run, "escaped", "isotropic");
    return ofKind(run, "escaped", "Hessian").map((shaped, r) => shaped - 5 * (isotropic[r] ?? NaN));
  },
  holds: { of: "mean", above: 0 },
});

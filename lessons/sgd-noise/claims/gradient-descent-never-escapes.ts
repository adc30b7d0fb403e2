import { claimRun, observe } from "@contract";
import twoWells from "../experiments/two-wells";
import { ofKind } from "../readings";

export default observe({
  says: "Gradient descent without noise never leaves.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 2000) },
  measures: "escaped within 500 updates without noise (1) or not (0)",
  statistic: ({ run }) => ofKind(run, "escaped", "GD"),
  holds: { of: "every", below: 0.5 },
});

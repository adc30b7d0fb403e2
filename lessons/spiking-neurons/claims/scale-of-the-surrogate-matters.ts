import { observe } from "@contract";
import { testAccuracy, thoroughRun } from "../training-claims";

export default observe({
  says: "A surrogate of slope 5 beats both one of slope 0.02 and one of slope 10,000 by at least 0.15.",
  runs: {
    fit: thoroughRun(10, { slope: 5 }),
    wide: thoroughRun(10, { slope: 0.02 }),
    steep: thoroughRun(10, { slope: 1e4 }),
  },
  measures: "test accuracy at slope 5 less the better of the two others",
  statistic: ({ fit, wide, steep }) => {
    const [tooWide, tooSteep] = [
      testAccuracy(wide, "surrogate gradient"),
      testAccuracy(steep, "surrogate gradient"),
    ];
    return testAccuracy(fit, "surrogate gradient").map(
      (accuracy, r) => accuracy - Math.max(tooWide[r] ?? NaN, tooSteep[r] ?? NaN),
    );
  },
  holds: { of: "difference", above: 0.15 },
});

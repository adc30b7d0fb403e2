import { claimRun, observe, rowOfStep } from "@contract";
import realNetwork, { UPDATES_PER_ROW } from "../experiments/real-network";
import { networkRatio } from "../network-readings";

export default observe({
  says: "In each of ten networks the escape indicator of the gradient noise is more than four times that of isotropic noise, after 1,000 updates and after 3,000.",
  runs: { run: claimRun(["real-network", realNetwork], { copies: 100 }, 10) },
  measures: "indicator over that of isotropic noise, the smaller of the two moments",
  statistic: ({ run }) => {
    const late = networkRatio(run, rowOfStep(run, 3000 / UPDATES_PER_ROW));
    return networkRatio(run, rowOfStep(run, 1000 / UPDATES_PER_ROW)).map((early, r) =>
      Math.min(early, late[r] ?? NaN),
    );
  },
  holds: { of: "every", above: 4 },
});

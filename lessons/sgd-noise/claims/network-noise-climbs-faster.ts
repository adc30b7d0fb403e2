import { claimRun, observe } from "@contract";
import realNetwork from "../experiments/real-network";
import { riseRatio } from "../network-readings";

export default observe({
  says: "In each of ten networks twenty updates with covariance-shaped noise raise the loss more than three times as much as twenty with isotropic noise of the same power.",
  runs: { run: claimRun(["real-network", realNetwork], { copies: 100 }, 10) },
  measures: "loss rise under covariance-shaped noise over that under isotropic noise",
  statistic: ({ run }) => riseRatio(run),
  holds: { of: "every", above: 3 },
});

/**
 * For a geometric T cut off at n, E min(T, n) = E[T] P(T <= n). So min(T, n) / E[T] - 1{T <= n} has mean 0, and over
 * P(T <= n) it is the relative error of the usual estimate "updates made over exits seen" to first order. More replicas
 * than the 2,000 of the point estimate, so that the interval too fits within the 8 % on nearly every seed.
 */
import { claimRun, observe } from "@contract";
import { exitProbability, meanGeometricExit } from "@theory/exit-time";
import twoWells from "../experiments/two-wells";
import { AUTHORS_WELLS } from "../landscape";
import { cutExitSteps, ofKind, steepChain } from "../readings";

const POWER = 0.01;
const p = exitProbability(steepChain(AUTHORS_WELLS, { steep: POWER, shallow: 0 }, 1 / AUTHORS_WELLS.steep));

export default observe({
  says: "Under noise along the steep direction the mean number of updates to the exit is within 8 % of the exact 1/p.",
  runs: { run: claimRun(["two-wells", twoWells], {}, 4000) },
  measures: "relative deviation of the exit time, cut off at 500 updates, from 1/p",
  statistic: ({ run }) => {
    const escaped = ofKind(run, "escaped", "leading");
    const last = run.steps[run.rows - 1] ?? NaN;
    const share = p * meanGeometricExit(p, last);
    return cutExitSteps(run, "leading").map((time, r) => (time * p - (escaped[r] ?? NaN)) / share);
  },
  holds: { of: "mean", above: -0.08, below: 0.08 },
});

import type { Claim, Recording } from "@contract";
import type { ClaimResult } from "@theory/check";
import { judgeClaim, planClaim } from "./claim-plan";
import { computeSlice, mergeParts } from "./pool-slice";
import { slicesOf } from "./slices";
import { specText } from "./spec";
import type { Engine } from "./tensorflow";

/**
 * Runs what a claim needs and judges it in this thread, with the same numbers as `checkInPool`. `progress` is told the
 * share of the work done, often enough to be shown. Runs found in `memo`, by the text of their spec, are not made again:
 * many claims of a lesson speak of the same run.
 */
export function checkClaim(
  engine: Engine,
  lesson: string,
  claim: Claim,
  seed: number,
  progress: (share: number) => void = () => undefined,
  memo = new Map<string, Recording>(),
): ClaimResult {
  const runs = planClaim(lesson, claim, seed);
  const work = runs.map(({ spec, steps }) => steps * spec.replicas);
  const total = work.reduce((sum, w) => sum + w, 0);
  let done = 0;
  const recordings: Record<string, Recording> = {};
  for (const { name, experiment, spec, largest } of runs) {
    const known = memo.get(specText(spec));
    if (known) {
      recordings[name] = known;
      done += experiment.steps(spec.params) * spec.replicas;
      continue;
    }
    const parts = slicesOf(0, spec.replicas, largest, 1).map((slice) => {
      const weight = slice.count * experiment.steps(spec.params);
      const part = computeSlice(engine, experiment, { spec, ...slice }, (share) => {
        progress((done + weight * share) / total);
      });
      done += weight;
      return part;
    });
    const { recording } = mergeParts(spec, parts);
    memo.set(specText(spec), recording);
    recordings[name] = recording;
  }
  return judgeClaim(claim, recordings, seed);
}

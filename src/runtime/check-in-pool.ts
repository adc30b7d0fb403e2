import type { ClaimResult } from "@theory/check";
import type { Pool } from "./pool";
import type { ClaimRef, Part, Parts, PlannedRun } from "./pool-protocol";
import { slicesOf } from "./slices";

/** What a check leaves for the next one, which adds replicas to it. */
export interface Evidence {
  readonly seed: number;
  /** How many times the claim's own number of replicas has been run. */
  readonly batches: number;
  readonly parts: Parts;
}

export interface CheckTask {
  readonly claim: ClaimRef;
  readonly seed: number;
  /** Replicas of each run that one check adds; null for the claim's own number. */
  readonly replicas?: number | null;
  /** What an earlier check with the same claim and seed left: its replicas are counted too. */
  readonly before?: Evidence | null;
  /** How many batches of replicas there are to be in the end; by default one more than before. */
  readonly batches?: number;
}

export interface CheckOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
}

/**
 * Checks a claim in a pool. Checking twice gives the result of one check with twice the replicas, and a pool of any
 * size the same one.
 */
export async function checkInPool(
  pool: Pool,
  { claim, seed, replicas = null, before = null, batches = (before?.batches ?? 0) + 1 }: CheckTask,
  { signal, progress = () => undefined }: CheckOptions = {},
): Promise<{ readonly result: ClaimResult; readonly evidence: Evidence }> {
  const options = signal ? { signal } : {};
  const runs = await pool.run({ kind: "plan", claim, seed, replicas }, options);
  const done = before?.batches ?? 0;
  const slices = runs.flatMap((run) => {
    const size = run.spec.replicas;
    return slicesOf(done * size, (batches - done) * size, run.largest, pool.size).map((slice) => ({
      run,
      slice,
      weight: run.steps * slice.count,
    }));
  });
  const total = slices.reduce((sum, { weight }) => sum + weight, 0);
  const shares = slices.map(() => 0);
  const computed = await Promise.all(
    slices.map(({ run, slice, weight }, i) =>
      pool.run(
        {
          kind: "slice",
          spec: { ...run.spec, replicas: batches * run.spec.replicas },
          ...slice,
          keep: keptOf(before, run),
        },
        {
          ...options,
          progress: (share) => {
            shares[i] = share * weight;
            progress(shares.reduce((sum, s) => sum + s, 0) / total);
          },
        },
      ),
    ),
  );
  const parts: Record<string, Part[]> = {};
  for (const { name } of runs) parts[name] = [...(before?.parts[name] ?? [])];
  slices.forEach(({ run }, i) => {
    const part = computed[i];
    if (part) parts[run.name]?.push(part);
  });
  const judged = await pool.run({ kind: "judge", claim, runs, parts }, options);
  return { result: judged.result, evidence: { seed, batches, parts: judged.parts } };
}

/** The series that earlier judging looked at, and so all that is kept of a run. */
function keptOf(before: Evidence | null, { name }: PlannedRun): readonly string[] | null {
  const part = before?.parts[name]?.[0];
  return part ? Object.keys(part.columns) : null;
}

import { describe, expect, test } from "vitest";
import { isAbort } from "../../src/runtime/abort";
import { checkClaim } from "../../src/runtime/check-claim";
import { checkInPool } from "../../src/runtime/check-in-pool";
import { nodeEngine } from "../../src/runtime/node";
import { createPool, type Spawn } from "../../src/runtime/pool";
import type { Job, PoolReply, PoolRequest } from "../../src/runtime/pool-protocol";
import fair from "../fixtures/planted/claims/fair";
import loaded from "../fixtures/planted/claims/loaded";
import coin from "../fixtures/planted/experiments/coin";
import { library, localPool } from "../support/local-pool";

const planted = library({ "planted/coin": coin }, { "planted/fair": fair, "planted/loaded": loaded });
const claim = { lesson: "planted", claim: "fair", overrides: {} };

/** Workers that are answered by hand. */
function byHand() {
  const workers: {
    readonly got: PoolRequest[];
    readonly hear: (reply: PoolReply) => void;
    readonly died: (why: string) => void;
    ended: boolean;
  }[] = [];
  const spawn: Spawn = (hear, died) => {
    const worker = { got: [] as PoolRequest[], hear, died, ended: false };
    workers.push(worker);
    return {
      post: (request) => {
        worker.got.push(request);
      },
      terminate: () => {
        worker.ended = true;
      },
    };
  };
  return { spawn, workers };
}
const job = (seed: number): Job => ({ kind: "interval", values: [1, 2], seed });
const answer = { mean: 1, low: 0, high: 2, replicas: 2, lost: 0 };

describe("a pool", () => {
  test("gives each free worker the next job, and no worker two", async () => {
    const { spawn, workers } = byHand();
    const pool = createPool(spawn, 2);
    const results = [1, 2, 3].map((seed) => pool.run(job(seed)));
    expect(workers.map(({ got }) => got.length)).toEqual([1, 1]);
    workers[1]?.hear({ id: workers[1].got[0]?.id ?? 0, kind: "done", result: answer });
    await results[1];
    expect(workers.map(({ got }) => got.length)).toEqual([1, 2]);
    pool.close();
    await expect(results[0]).rejects.toThrow("Cancelled");
    await expect(results[2]).rejects.toThrow("Cancelled");
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  test("a cancelled job ends its worker at once, and the next job gets a new one", async () => {
    const { spawn, workers } = byHand();
    const pool = createPool(spawn, 1);
    const controller = new AbortController();
    const first = pool.run(job(1), { signal: controller.signal });
    const second = pool.run(job(2));
    const start = performance.now();
    controller.abort();
    const error: unknown = await first.catch((reason: unknown) => reason);
    expect(performance.now() - start).toBeLessThan(100);
    expect(isAbort(error)).toBe(true);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.hear({ id: workers[1].got[0]?.id ?? 0, kind: "done", result: answer });
    expect(await second).toEqual(answer);
    pool.close();
  });

  test("a cancelled job that was still waiting never starts", async () => {
    const { spawn, workers } = byHand();
    const pool = createPool(spawn, 1);
    const controller = new AbortController();
    const first = pool.run(job(1));
    const second = pool.run(job(2), { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toThrow("Cancelled");
    workers[0]?.hear({ id: workers[0].got[0]?.id ?? 0, kind: "done", result: answer });
    await first;
    expect(workers[0]?.got).toHaveLength(1);
    pool.close();
  });

  test("a worker that dies fails its job with the reason, and the others go on", async () => {
    const { spawn, workers } = byHand();
    const pool = createPool(spawn, 1);
    const first = pool.run(job(1));
    const second = pool.run(job(2));
    workers[0]?.died("out of memory");
    await expect(first).rejects.toThrow("out of memory");
    workers[1]?.hear({ id: workers[1].got[0]?.id ?? 0, kind: "done", result: answer });
    expect(await second).toEqual(answer);
    pool.close();
  });

  test("a job that fails says why", async () => {
    const pool = localPool(planted, 1);
    await expect(
      pool.run({ kind: "plan", claim: { ...claim, claim: "none" }, seed: 1, replicas: null }),
    ).rejects.toThrow('There is no "planted/none"');
    pool.close();
  });
});

describe("a claim checked in a pool", () => {
  test("comes out the same with 1, 2 and 4 workers, and without a pool", async () => {
    const alone = checkClaim(await nodeEngine(), "planted", fair, 7);
    for (const size of [1, 2, 4]) {
      const pool = localPool(planted, size);
      const { result } = await checkInPool(pool, { claim, seed: 7 });
      expect(result).toEqual(alone);
      pool.close();
    }
    expect(alone.verdict).toBe("holds");
    expect(alone.replicas).toBe(60);
  });

  test("checked again it counts the replicas of both, as one check of twice as many does", async () => {
    const pool = localPool(planted, 2);
    const first = await checkInPool(pool, { claim, seed: 7 });
    const again = await checkInPool(pool, { claim, seed: 7, before: first.evidence });
    const twice = await checkInPool(pool, { claim, seed: 7, replicas: 120 });
    const anew = await checkInPool(pool, { claim, seed: 7, batches: 2 });
    expect(again.result).toEqual(twice.result);
    expect(anew.result).toEqual(twice.result);
    expect(again.result.replicas).toBe(120);
    expect(again.result.values.slice(0, 60)).toEqual(first.result.values);
    pool.close();
  });

  test("a planted false claim fails, in the pool and without", async () => {
    const pool = localPool(planted, 2);
    const { result } = await checkInPool(pool, { claim: { ...claim, claim: "loaded" }, seed: 1 });
    expect(result.verdict).toBe("fails");
    expect(checkClaim(await nodeEngine(), "planted", loaded, 1).verdict).toBe("fails");
    pool.close();
  });

  test("with other parameters it may come out otherwise", async () => {
    const pool = localPool(planted, 2);
    const bent = { lesson: "planted", claim: "loaded", overrides: { coin: { bias: 0.3 } } };
    expect((await checkInPool(pool, { claim: bent, seed: 1 })).result.verdict).toBe("holds");
    pool.close();
  });

  test("tells its progress, which only grows", async () => {
    const pool = localPool(planted, 2);
    const shares: number[] = [];
    await checkInPool(pool, { claim, seed: 1, replicas: 400 }, { progress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(0, ...shares)).toBeLessThanOrEqual(1);
    pool.close();
  });
});

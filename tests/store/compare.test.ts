import { describe, expect, test } from "vitest";
import type { ExperimentId, RunSpec } from "@contract";
import { runInNode } from "../../src/runtime/node";
import type { Bench } from "../../src/store/benches";
import { createCompare, differingParams, unpaired } from "../../src/store/compare";
import { library, localPool } from "../support/local-pool";
import { randomWalk } from "../support/random-walk";

const ID: ExperimentId = "test/walk";

async function finished(params: { drift?: number }, seed = 3): Promise<Bench> {
  const { recording } = await runInNode(ID, randomWalk, {
    params: { length: 10, ...params },
    replicas: 6,
    seed,
  });
  const spec: RunSpec = recording.spec;
  return { spec, recording, status: "done" } as unknown as Bench; // what a comparison reads of a bench
}
const compared = () => {
  const pool = localPool(library({ [ID]: randomWalk }), 1);
  return createCompare(() => Promise.resolve(pool));
};

describe("a run laid over a pinned one", () => {
  test("is compared replica by replica: the noise they share drops out", async () => {
    const [pinned, run] = [await finished({}), await finished({ drift: 2 })];
    const compare = compared();
    compare.pin(ID, pinned);
    await compare.compare(ID, run);
    const { difference } = compare.store.getState()[ID] ?? {};
    expect(difference?.values).toHaveLength(6);
    for (const value of difference?.values ?? []) expect(value).toBeCloseTo(20, 4);
    expect(difference?.interval.low).toBeGreaterThan(19.9);
    expect(differingParams(pinned.spec, run.spec)).toEqual(["drift"]);
  });

  test("with the same law of its own randomness only, the interval of an unrelated quantity holds zero", async () => {
    const [pinned, run] = [await finished({}), await finished({ drift: 1e-9 })];
    const compare = compared();
    compare.pin(ID, pinned);
    await compare.compare(ID, run);
    const { low = NaN, high = NaN } = compare.store.getState()[ID]?.difference?.interval ?? {};
    expect(low).toBeLessThanOrEqual(1e-6);
    expect(high).toBeGreaterThanOrEqual(-1e-6);
  });

  test("of another seed is not paired, and it says why", async () => {
    const [pinned, run] = [await finished({}, 3), await finished({ drift: 2 }, 4)];
    const compare = compared();
    compare.pin(ID, pinned);
    await compare.compare(ID, run);
    expect(compare.store.getState()[ID]?.difference).toBeNull();
    expect(unpaired(pinned, run)).toContain("The seeds differ (3 and 4)");
  });

  test("that changes nothing asks for a change", async () => {
    const pinned = await finished({});
    expect(unpaired(pinned, await finished({}))).toContain("Change a parameter");
  });

  test("unpinned, nothing is left of it", async () => {
    const compare = compared();
    compare.pin(ID, await finished({}));
    compare.unpin(ID);
    expect(compare.store.getState()[ID]).toBeUndefined();
  });
});

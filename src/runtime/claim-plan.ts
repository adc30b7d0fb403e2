import type { AnyExperiment, Claim, Recording, RunSpec, SpecSchema } from "@contract";
import { judgeObservation, type ClaimResult } from "@theory/check";
import { judgeApplication } from "@theory/check-theorem";
import { experimentsOf } from "./claim-runs";
import type { Overrides, PlannedRun } from "./pool-protocol";
import { defaultSpec } from "./spec";

/** The runs that a check of the claim needs: `seed` and `replicas` take the place of its own. */
export function planClaim(
  lesson: string,
  claim: Claim,
  seed: number,
  {
    replicas: wanted = null,
    overrides = {},
  }: { readonly replicas?: number | null; readonly overrides?: Overrides } = {},
): readonly (PlannedRun & { readonly experiment: AnyExperiment })[] {
  return experimentsOf(claim).map(({ name, experiment, experimentName, params, replicas }) => {
    const schema = experiment as SpecSchema;
    const base = defaultSpec(`${lesson}/${experimentName}`, schema);
    const spec: RunSpec = {
      ...base,
      params: { ...base.params, ...params, ...overrides[name] },
      replicas: wanted ?? replicas,
      seed,
    };
    return { name, experiment, spec, steps: experiment.steps(spec.params), largest: schema.replicas.max };
  });
}

/** The verdict on a claim from the recordings of its runs. */
export function judgeClaim(
  claim: Claim,
  recordings: Readonly<Record<string, Recording>>,
  seed: number,
): ClaimResult {
  if (claim.kind === "observe") return judgeObservation(claim, recordings, seed);
  const recording = recordings["run"];
  if (!recording) throw new Error("A theorem's claim has one run, named “run”.");
  return judgeApplication(claim, recording, seed);
}

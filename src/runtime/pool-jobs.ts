import type { AnyExperiment, Claim, ExperimentId } from "@contract";
import { meanBounds } from "@numerics/bootstrap-t";
import { judgeClaim, planClaim } from "./claim-plan";
import { measured } from "./measure";
import { buffersOf, type Job, type MeanInterval, type Part, type Results } from "./pool-protocol";
import { computeSlice, mergeParts } from "./pool-slice";
import { slicesOf } from "./slices";
import type { Engine } from "./tensorflow";

/** Where a worker finds what a job names. */
export interface Library {
  readonly engine: () => Promise<Engine>;
  readonly experiment: (id: ExperimentId) => Promise<AnyExperiment>;
  readonly claim: (lesson: string, name: string) => Promise<Claim>;
}

export interface Done {
  readonly result: Results[Job["kind"]];
  readonly transfer: readonly ArrayBuffer[];
}

/** Mean of the finite values with its two-sided 95 % interval; without one for a single value. */
export function meanInterval(values: ArrayLike<number>, seed: number): MeanInterval {
  const finite = Array.from(values).filter(Number.isFinite);
  const counts = { replicas: finite.length, lost: values.length - finite.length };
  if (finite.length < 2) return { mean: finite[0] ?? NaN, low: NaN, high: NaN, ...counts };
  const { estimate, lower, upper } = meanBounds(finite, { confidence: 0.975, seed });
  return { mean: estimate, low: lower, high: upper, ...counts };
}

/** Does one job. `progress` may be called at every step. */
export async function doJob(
  library: Library,
  job: Job,
  progress: (share: number) => void = () => undefined,
): Promise<Done> {
  switch (job.kind) {
    case "plan": {
      const { lesson, claim: name, overrides } = job.claim;
      const claim = await library.claim(lesson, name);
      const runs = planClaim(lesson, claim, job.seed, { replicas: job.replicas, overrides });
      // The definition itself stays here: functions cannot be sent.
      const result = runs.map(({ name, spec, steps, largest }) => ({ name, spec, steps, largest }));
      return { result, transfer: [] };
    }
    case "slice": {
      const [engine, experiment] = await Promise.all([
        library.engine(),
        library.experiment(job.spec.experiment),
      ]);
      const result = computeSlice(engine, experiment, job, progress);
      return { result, transfer: buffersOf([result]) };
    }
    case "judge": {
      const claim = await library.claim(job.claim.lesson, job.claim.claim);
      const merged = job.runs.map(({ name, spec }) => ({
        name,
        ...mergeParts(spec, job.parts[name] ?? []),
      }));
      const seed = job.runs[0]?.spec.seed ?? 0;
      const recordings = Object.fromEntries(merged.map(({ name, recording }) => [name, recording]));
      const result = judgeClaim(claim, recordings, seed);
      const parts: Record<string, readonly Part[]> = {};
      for (const { name, touched } of merged)
        parts[name] = (job.parts[name] ?? []).map((part) => ({
          ...part,
          columns: Object.fromEntries(Object.entries(part.columns).filter(([series]) => touched.has(series))),
        }));
      return { result: { result, parts }, transfer: buffersOf(Object.values(parts).flat()) };
    }
    case "point": {
      const [engine, experiment] = await Promise.all([
        library.engine(),
        library.experiment(job.spec.experiment),
      ]);
      const { series } = job.measure;
      const parts = slicesOf(0, job.spec.replicas, experiment.replicas.max, 1).map((slice) =>
        computeSlice(engine, experiment, { spec: job.spec, ...slice, keep: [series] }, progress),
      );
      const values = measured(mergeParts(job.spec, parts).recording, job.measure);
      return { result: meanInterval(values, job.spec.seed), transfer: [] };
    }
    case "interval":
      return { result: meanInterval(job.values, job.seed), transfer: [] };
  }
}

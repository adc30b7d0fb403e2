import { timeAverage, valuesAt, type Recording } from "@contract";
import type { Measure } from "./pool-protocol";

/** The number of each replica that a sweep or a comparison is about; NaN for one that diverged. */
export function measured(recording: Recording, { series, component, at }: Measure): Float64Array {
  const last = recording.steps[recording.rows - 1] ?? 0;
  const values =
    at === "last"
      ? valuesAt(recording, series, recording.rows - 1, component)
      : timeAverage(recording, series, last / 2, Infinity, component);
  return values.map((value, r) => ((recording.divergedAt[r] ?? -1) < 0 ? value : NaN));
}

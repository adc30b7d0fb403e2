/** What the sandbox reports of a run, looked at before the bench sees it: kinds, names, lengths, order. */
import { paramFault, type ParamSchema, type RunSpec, type Series, type SeriesSchema } from "@contract";
import type { End } from "../execute";
import type { RunReport } from "../protocol";
import type { Chunk } from "../recording";

/** What is known of a run before a report on it comes. */
export interface RunSoFar {
  readonly spec: RunSpec;
  readonly series: SeriesSchema;
  readonly params: ParamSchema;
  /** The step of the last row; -1 before the first. */
  readonly lastStep: number;
}

export type Read =
  | { readonly kind: "report"; readonly report: RunReport }
  | { readonly kind: "fault"; readonly message: string };

const MOST_STEPS = 10_000_000;
/** A batch of rows holds what a twentieth of a second gave, or one row. */
const MOST_NUMBERS = 2 ** 24;

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isStep = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_STEPS;
const words = (value: unknown): string | null => (typeof value === "string" ? value.slice(0, 600) : null);
const sizeOf = (series: Series): number => (series.kind === "vector" ? series.components.length : 1);

/** A batch of rows, or in a sentence what is wrong with it. */
export function readChunk(found: unknown, { spec, series, lastStep }: RunSoFar): Chunk | string {
  if (!isRecord(found)) return "The rows are no table.";
  const { steps, columns, divergedAt } = found;
  if (!(steps instanceof Float64Array) || steps.length === 0) return "The rows have no steps.";
  let before = lastStep;
  for (const step of steps) {
    if (!isStep(step) || step <= before) return `The step ${String(step)} is out of order.`;
    before = step;
  }
  if (!(divergedAt instanceof Int32Array) || divergedAt.length !== spec.replicas)
    return "It is not said which replicas have diverged.";
  if (!isRecord(columns)) return "The rows have no series.";
  const names = Object.keys(series);
  const strange = Object.keys(columns).find((name) => !Object.hasOwn(series, name));
  if (strange !== undefined) return `The series “${strange.slice(0, 60)}” is not declared.`;
  const out: Record<string, Chunk["columns"][string]> = {};
  for (const name of names) {
    const column = columns[name];
    const wanted = series[name];
    if (!isRecord(column) || !wanted) return `The series “${name}” is missing.`;
    const { k, data } = column;
    const expected = steps.length * spec.replicas * sizeOf(wanted);
    if (!(data instanceof Float32Array || data instanceof Float64Array))
      return `The series “${name}” holds no numbers.`;
    if (k !== sizeOf(wanted) || data.length !== expected || expected > MOST_NUMBERS)
      return `The series “${name}” has ${String(data.length)} numbers; expected ${String(expected)}.`;
    out[name] = { k: sizeOf(wanted), data };
  }
  return { steps, columns: out, divergedAt };
}

const OUTCOMES = ["finished", "stopped", "diverged", "failed"] as const;

function readEnd(found: unknown): End | null {
  if (!isRecord(found)) return null;
  const outcome = OUTCOMES.find((known) => known === found["outcome"]);
  const { step } = found;
  return outcome && isStep(step) ? { outcome, step, message: words(found["message"]) } : null;
}

/** Reads a report on the run; one that is not as it must be gives a sentence. */
export function readReport(found: unknown, so: RunSoFar): Read {
  const fault = (message: string): Read => ({ kind: "fault", message });
  const good = (report: RunReport): Read => ({ kind: "report", report });
  if (!isRecord(found)) return fault("A report is empty.");
  switch (found["kind"]) {
    case "ready": {
      const { backend, steps } = found;
      if ((backend !== "wasm" && backend !== "cpu") || !isStep(steps) || steps < 1)
        return fault("“steps” must give a whole number of at least 1.");
      return good({ kind: "ready", backend, note: words(found["note"]), steps });
    }
    case "rows": {
      const chunk = readChunk(found["chunk"], so);
      if (typeof chunk === "string") return fault(chunk);
      const { step, stepsPerSecond } = found;
      const rate = typeof stepsPerSecond === "number" && stepsPerSecond >= 0 ? stepsPerSecond : 0;
      return good({
        kind: "rows",
        chunk,
        step: isStep(step) ? step : (chunk.steps.at(-1) ?? 0),
        stepsPerSecond: rate,
      });
    }
    case "changed": {
      const { change } = found;
      if (!isRecord(change)) return fault("A change is empty.");
      const { step, name, value } = change;
      const param = typeof name === "string" && Object.hasOwn(so.params, name) ? so.params[name] : undefined;
      if (typeof name !== "string" || !param || !isStep(step) || paramFault(name, param, value) !== null)
        return fault("A change is of no parameter.");
      return typeof value === "object" || value === undefined
        ? fault("A change has no value.")
        : good({ kind: "changed", change: { step, name, value: value as number | string | boolean } }); // paramFault accepts these alone
    }
    case "end": {
      const end = readEnd(found["end"]);
      return end ? good({ kind: "end", end }) : fault("The end of the run cannot be read.");
    }
    case "alive":
      return good({ kind: "alive" });
    default:
      return fault("A report is of no known kind.");
  }
}

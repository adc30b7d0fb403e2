import {
  defaultsOf,
  MAX_SEED,
  paramFault,
  type Change,
  type ExperimentId,
  type ParamSchema,
  type ParamValue,
  type RunSpec,
  type SpecSchema,
} from "@contract";

/**
 * Canonical text of a run spec, safe in a query string as it stands:
 * `sgd-noise/two-wells;seed=1;replicas=200;learningRate=0.005;…;changes=120:learningRate:0.002`.
 * Every parameter is written, so that a link keeps its meaning when a default moves.
 */
export function specText(spec: RunSpec): string {
  const number = (value: ParamValue): string => String(value).replace("e+", "e");
  const parts = [spec.experiment as string, `seed=${String(spec.seed)}`, `replicas=${String(spec.replicas)}`];
  for (const [name, value] of Object.entries(spec.params)) parts.push(`${name}=${number(value)}`);
  if (spec.changes.length > 0)
    parts.push(
      `changes=${spec.changes.map((c) => `${String(c.step)}:${c.name}:${number(c.value)}`).join(",")}`,
    );
  return parts.join(";");
}

export function defaultSpec(experiment: ExperimentId, schema: SpecSchema): RunSpec {
  return {
    experiment,
    params: defaultsOf(schema.params),
    seed: 1,
    replicas: schema.replicas.default,
    changes: [],
  };
}

export interface ParsedSpec {
  readonly spec: RunSpec;
  /** One sentence for each part of the text that could not be used; its default was taken instead. */
  readonly faults: readonly string[];
}

/** Name of the experiment that a spec text is for, or null where the text has no such beginning. */
export const experimentOf = (text: string): ExperimentId | null =>
  (/^[a-z0-9-]+\/[a-z0-9-]+(?=;|$)/.exec(text)?.[0] as ExperimentId | undefined) ?? null;

function parseValue(
  schema: ParamSchema,
  name: string,
  text: string,
): { value: ParamValue } | { fault: string } {
  const param = schema[name];
  if (!param) return { fault: `There is no parameter "${name.slice(0, 40)}".` };
  let value: ParamValue = text;
  if (param.kind === "real" || param.kind === "integer") value = text.trim() === "" ? NaN : Number(text);
  else if (param.kind === "switch") value = text === "true" ? true : text === "false" ? false : text;
  const shown = typeof value === "number" && Number.isNaN(value) ? text.slice(0, 40) : value;
  const fault = paramFault(name, param, shown);
  return fault ? { fault } : { value };
}

function wholeNumber(
  text: string,
  what: string,
  min: number,
  max: number,
): { value: number } | { fault: string } {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= min && value <= max
    ? { value }
    : {
        fault: `${what} must be a whole number from ${String(min)} to ${String(max)}, not "${text.slice(0, 40)}".`,
      };
}

/** Reads a spec text leniently: what is wrong is reported and replaced by its default, what is right is kept. */
export function parseSpec(text: string, experiment: ExperimentId, schema: SpecSchema): ParsedSpec {
  const fallback = defaultSpec(experiment, schema);
  const faults: string[] = [];
  const params: Record<string, ParamValue> = { ...fallback.params };
  let { seed, replicas } = fallback;
  const changes: Change[] = [];
  for (const part of text.split(";").slice(1)) {
    const at = part.indexOf("=");
    if (at < 0) {
      faults.push(`"${part.slice(0, 40)}" is not of the form name=value.`);
      continue;
    }
    const name = part.slice(0, at);
    const valueText = part.slice(at + 1);
    if (name === "seed" || name === "replicas") {
      const parsed =
        name === "seed"
          ? wholeNumber(valueText, "The seed", 0, MAX_SEED)
          : wholeNumber(valueText, "The number of replicas", 1, schema.replicas.max);
      if ("fault" in parsed) faults.push(parsed.fault);
      else if (name === "seed") seed = parsed.value;
      else replicas = parsed.value;
    } else if (name === "changes") {
      for (const item of valueText.split(",")) {
        const [stepText = "", changed = "", ...rest] = item.split(":");
        const step = wholeNumber(stepText, "The step of a change", 1, 1e9);
        const value = parseValue(schema.params, changed, rest.join(":"));
        if ("fault" in step) faults.push(step.fault);
        else if ("fault" in value) faults.push(value.fault);
        else if (!schema.params[changed]?.live) faults.push(`${changed} cannot change during a run.`);
        else changes.push({ step: step.value, name: changed, value: value.value });
      }
    } else {
      const parsed = parseValue(schema.params, name, valueText);
      if ("fault" in parsed) faults.push(parsed.fault);
      else params[name] = parsed.value;
    }
  }
  return { spec: { experiment, params, seed, replicas, changes }, faults };
}

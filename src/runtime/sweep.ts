import {
  type ExperimentId,
  type ParamSchema,
  type ParamValue,
  type RunSpec,
  type SeriesSchema,
  type SpecSchema,
} from "@contract";
import type { Measure } from "./pool-protocol";
import { parseSpec, specText } from "./spec";

/** A parameter with the values it takes: `count` of them from `from` to `to`; a choice or a switch takes all it has. */
export interface SweepAxis {
  readonly param: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What a sweep varies and what it looks at; the rest is the run's spec. */
export interface SweepSettings {
  readonly over: SweepAxis;
  /** A second parameter: one curve for each of its values. */
  readonly and: SweepAxis | null;
  readonly measure: Measure;
}

/** Points of the first axis at most: more than a plot has room for error bars. */
export const MOST_POINTS = 40;
/** Curves at most: as many as there are colours. */
export const MOST_CURVES = 6;

/** Whether a parameter can be swept: it has more than one value, and changing it changes the run. */
export const isSweepable = (schema: ParamSchema, name: string): boolean => {
  const param = schema[name];
  return param !== undefined && !param.reading;
};

/** The values of an axis, in order and each once: evenly spaced on the parameter's own scale. */
export function valuesOf(
  schema: ParamSchema,
  { param: name, from, to, count }: SweepAxis,
): readonly ParamValue[] {
  const param = schema[name];
  if (!param) return [];
  switch (param.kind) {
    case "choice":
      return Object.keys(param.options);
    case "switch":
      return [false, true];
    case "real":
    case "integer": {
      const log = param.scale === "log" && from > 0 && to > 0;
      const values = Array.from({ length: count }, (_, i) => {
        if (i === 0) return from;
        if (i === count - 1) return to;
        const t = i / (count - 1);
        const value = log ? from * (to / from) ** t : from + (to - from) * t;
        return param.kind === "integer" ? Math.round(value) : Number(value.toPrecision(6));
      });
      return [...new Set(values)];
    }
  }
}

/** An axis over the parameter's whole range. */
export function wholeAxis(schema: ParamSchema, name: string, count: number): SweepAxis {
  const param = schema[name];
  return param?.kind === "real" || param?.kind === "integer"
    ? { param: name, from: param.min, to: param.max, count }
    : { param: name, from: 0, to: 1, count: 2 };
}

export interface SweepPoint {
  readonly spec: RunSpec;
  readonly x: ParamValue;
  readonly curve: ParamValue | null;
}

/** The runs of a sweep: curve by curve, along the first axis. Live changes are left out: a sweep's runs are whole. */
export function pointsOf(
  schema: ParamSchema,
  base: RunSpec,
  { over, and }: SweepSettings,
): readonly SweepPoint[] {
  const curves = and ? valuesOf(schema, and) : [null];
  return curves.flatMap((curve) =>
    valuesOf(schema, over).map((x) => ({
      x,
      curve,
      spec: {
        ...base,
        changes: [],
        params: {
          ...base.params,
          [over.param]: x,
          ...(and && curve !== null ? { [and.param]: curve } : {}),
        },
      },
    })),
  );
}

const axisText = ({ param, from, to, count }: SweepAxis): string =>
  [param, from, to, count].map(String).join(":").replaceAll("e+", "e");

/**
 * Canonical text of a sweep, safe in a query string as it stands: the text of its run, then
 * `;over=learningRate:0.001:0.009:9;and=batchSize:1:32:4;of=loss.0;at=tail`.
 */
export function sweepText(base: RunSpec, { over, and, measure }: SweepSettings): string {
  return [
    specText({ ...base, changes: [] }),
    `over=${axisText(over)}`,
    ...(and ? [`and=${axisText(and)}`] : []),
    `of=${measure.series}.${String(measure.component)}`,
    `at=${measure.at}`,
  ].join(";");
}

export interface ParsedSweep {
  readonly base: RunSpec;
  /** Null where the text does not say what to sweep. */
  readonly settings: SweepSettings | null;
  readonly faults: readonly string[];
}

/** What is wrong with an axis, in a sentence, or null. */
export function axisFault(schema: ParamSchema, axis: SweepAxis, most: number): string | null {
  const param = schema[axis.param];
  if (!param || !isSweepable(schema, axis.param))
    return `There is no parameter “${axis.param.slice(0, 40)}” to sweep.`;
  if (param.kind !== "real" && param.kind !== "integer") return null;
  const inside = (value: number): boolean => value >= param.min && value <= param.max;
  if (!inside(axis.from) || !inside(axis.to) || !(axis.from < axis.to))
    return `A sweep of ${axis.param} goes from a smaller to a larger number between ${String(param.min)} and ${String(param.max)}.`;
  if (param.kind === "integer" && !(Number.isInteger(axis.from) && Number.isInteger(axis.to)))
    return `A sweep of ${axis.param} starts and ends at whole numbers.`;
  return Number.isInteger(axis.count) && axis.count >= 2 && axis.count <= most
    ? null
    : `A sweep of ${axis.param} takes 2 to ${String(most)} points.`;
}

function parseAxis(text: string | undefined): SweepAxis | null {
  const [param, from, to, count] = (text ?? "").split(":");
  return param ? { param, from: Number(from), to: Number(to), count: Number(count) } : null;
}

function parseMeasure(series: SeriesSchema, of: string | undefined, at: string | undefined): Measure | null {
  const [, name = "", component = "0"] = /^(.*?)(?:\.(\d+))?$/.exec(of ?? "") ?? [];
  const found = series[name];
  const components = found?.kind === "vector" ? found.components.length : 1;
  if (!found || Number(component) >= components) return null;
  return { series: name, component: Number(component), at: at === "tail" ? "tail" : "last" };
}

/** Reads a sweep's text leniently: the run as `parseSpec` does; what to sweep must be right as a whole. */
export function parseSweep(
  text: string,
  id: ExperimentId,
  schema: SpecSchema & { readonly series: SeriesSchema },
): ParsedSweep {
  const own = new Map<string, string>();
  const rest = text.split(";").filter((part) => {
    const [, name = "", value = ""] = /^(over|and|of|at)=(.*)$/.exec(part) ?? [];
    if (name) own.set(name, value);
    return !name;
  });
  const { spec, faults } = parseSpec(rest.join(";"), id, schema);
  const over = parseAxis(own.get("over"));
  const and = parseAxis(own.get("and"));
  const measure = parseMeasure(schema.series, own.get("of"), own.get("at"));
  const wrong = [
    over ? axisFault(schema.params, over, MOST_POINTS) : "The link does not say which parameter to sweep.",
    and ? axisFault(schema.params, and, MOST_CURVES) : null,
    and && and.param === over?.param ? "A sweep's two parameters differ." : null,
    measure ? null : "The link does not say which recorded quantity the sweep is about.",
  ].filter((fault) => fault !== null);
  const settings = over && measure && wrong.length === 0 ? { over, and, measure } : null;
  return { base: spec, settings, faults: [...faults, ...wrong] };
}

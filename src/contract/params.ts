/**
 * Parameters: what a reader may set before (or, if `live`, during) a run.
 * A schema is the single source of the control, its range check, its place in the address and its type.
 */
export type ParamValue = number | string | boolean;

interface Common {
  /** TeX of the symbol, without dollars. */
  readonly tex: string;
  /** What the parameter is, as a noun phrase a student understands. */
  readonly meaning: string;
  /** May be changed while a run is going on; the change is recorded in the run's `changes`. */
  readonly live?: boolean;
  /** Only chooses what cards and figures read off the recording: changing it keeps the run. */
  readonly reading?: boolean;
}

export interface RealParam extends Common {
  readonly kind: "real";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: "linear" | "log";
  readonly unit?: string;
}

export interface IntegerParam extends Common {
  readonly kind: "integer";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: "linear" | "log";
  readonly unit?: string;
}

export interface ChoiceParam<V extends string = string> extends Common {
  readonly kind: "choice";
  readonly default: V;
  /** Value → the words on the control, in the order shown. */
  readonly options: Readonly<Record<V, string>>;
}

export interface SwitchParam extends Common {
  readonly kind: "switch";
  readonly default: boolean;
}

export type Param = RealParam | IntegerParam | ChoiceParam | SwitchParam;
export type ParamSchema = Readonly<Record<string, Param>>;

export type ParamValues<P extends ParamSchema> = {
  readonly [K in keyof P]: P[K] extends ChoiceParam<infer V>
    ? V
    : P[K] extends SwitchParam
      ? boolean
      : number;
};

type Without<T> = Omit<T, "kind">;

export const real = <const T extends Without<RealParam>>(param: T): T & { readonly kind: "real" } => ({
  kind: "real",
  ...param,
});

export const integer = <const T extends Without<IntegerParam>>(
  param: T,
): T & { readonly kind: "integer" } => ({ kind: "integer", ...param });

export function choice<V extends string>(
  param: Without<Omit<ChoiceParam<V>, "default">> & { readonly default: NoInfer<V> },
): ChoiceParam<V> {
  return { kind: "choice", ...param };
}

export const toggle = <const T extends Without<SwitchParam>>(param: T): T & { readonly kind: "switch" } => ({
  kind: "switch",
  ...param,
});

export function defaultsOf<P extends ParamSchema>(schema: P): ParamValues<P> {
  const values: Record<string, ParamValue> = {};
  for (const [name, param] of Object.entries(schema)) values[name] = param.default;
  return values as ParamValues<P>; // checked border: one value of the right kind per key
}

/** A sentence saying what is wrong with `value` for this parameter and what is accepted, or null if it is fine. */
export function paramFault(name: string, param: Param, value: unknown): string | null {
  switch (param.kind) {
    case "real":
    case "integer": {
      const range = `a number from ${String(param.min)} to ${String(param.max)}`;
      if (typeof value !== "number" || !Number.isFinite(value))
        return `${name} must be ${range}, not ${JSON.stringify(value)}.`;
      if (param.kind === "integer" && !Number.isInteger(value))
        return `${name} must be a whole number, not ${String(value)}.`;
      if (value < param.min || value > param.max) return `${name} must be ${range}, not ${String(value)}.`;
      return null;
    }
    case "choice":
      return typeof value === "string" && Object.hasOwn(param.options, value)
        ? null
        : `${name} must be one of ${Object.keys(param.options).join(", ")}, not ${JSON.stringify(value)}.`;
    case "switch":
      return typeof value === "boolean"
        ? null
        : `${name} must be true or false, not ${JSON.stringify(value)}.`;
  }
}

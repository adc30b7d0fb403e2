/**
 * What a reader's experiment declares, looked at as it comes out of the sandbox: plain data of the right kinds, and at
 * least what the lesson's figures, cards and values read.
 */
import {
  defaultsOf,
  paramFault,
  type AnyExperiment,
  type Param,
  type ParamSchema,
  type ParamValue,
  type Series,
  type SeriesSchema,
} from "@contract";

export type Declared =
  | { readonly kind: "experiment"; readonly experiment: AnyExperiment }
  | { readonly kind: "fault"; readonly message: string };

const MOST_PARTS = 60;
const MOST_COMPONENTS = 20_000;
const MOST_REPLICAS = 100_000;
const MOST_STEPS = 10_000_000;
const LONGEST_JSON = 1_000_000;
const NAME = /^[A-Za-z_]\w{0,60}$/;

type Record_ = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
const words = (value: unknown): string => (typeof value === "string" ? value.slice(0, 300) : "");
const optional = (name: string, value: unknown): Readonly<Record<string, string>> =>
  typeof value === "string" ? { [name]: words(value) } : {};

class Refused extends Error {}
const refuse = (message: string): never => {
  throw new Refused(message);
};

/** A table of at most so many named parts, each looked at. */
function table<T>(value: unknown, what: string, read: (name: string, part: Record_) => T): Record<string, T> {
  if (!isRecord(value)) return refuse(`The experiment's ${what} must be a record.`);
  const entries = Object.entries(value);
  if (entries.length > MOST_PARTS) refuse(`The experiment has more than ${String(MOST_PARTS)} ${what}.`);
  return Object.fromEntries(
    entries.map(([name, part]) => {
      if (!NAME.test(name)) refuse(`“${name.slice(0, 40)}” is no name for one of the ${what}.`);
      return [name, isRecord(part) ? read(name, part) : refuse(`“${name}” of the ${what} must be a record.`)];
    }),
  );
}

function paramOf(name: string, found: Record_): Param {
  const common = {
    tex: words(found["tex"]),
    meaning: words(found["meaning"]) || name,
    ...(found["live"] === true ? { live: true } : {}),
    ...(found["reading"] === true ? { reading: true } : {}),
  };
  const param = ((): Param => {
    const { kind } = found;
    switch (kind) {
      case "real":
      case "integer": {
        const [low, high] = [found["min"], found["max"]];
        if (typeof low !== "number" || typeof high !== "number" || !(low <= high))
          return refuse(`The parameter ${name} needs a min and a max, in that order.`);
        const scale = found["scale"] === "log" && low > 0 ? "log" : "linear";
        const start = Number(found["default"]);
        return {
          kind,
          ...common,
          min: low,
          max: high,
          default: start,
          scale,
          ...optional("unit", found["unit"]),
        };
      }
      case "choice":
        return {
          kind,
          ...common,
          default: words(found["default"]),
          options: isRecord(found["options"])
            ? Object.fromEntries(Object.entries(found["options"]).map(([key, says]) => [key, words(says)]))
            : refuse(`The parameter ${name} needs options.`),
        };
      case "switch":
        return { kind, ...common, default: found["default"] === true };
      default:
        return refuse(`The parameter ${name} must be made by real, integer, choice or toggle.`);
    }
  })();
  const fault = paramFault(name, param, found["default"]);
  return fault ? refuse(`The default of a parameter is outside its range: ${fault}`) : param;
}

function seriesOf(name: string, found: Record_): Series {
  const common = {
    tex: words(found["tex"]),
    meaning: words(found["meaning"]) || name,
    ...optional("unit", found["unit"]),
  };
  if (found["kind"] === "scalar") return { kind: "scalar", ...common };
  const { components } = found;
  if (found["kind"] !== "vector" || !Array.isArray(components))
    return refuse(`The series “${name}” must be made by scalar or vector.`);
  if (components.length < 1 || components.length > MOST_COMPONENTS)
    refuse(`The series “${name}” must have 1 to ${String(MOST_COMPONENTS)} components.`);
  return { kind: "vector", ...common, components: components.map(words) };
}

const sizeOf = (series: Series): number => (series.kind === "vector" ? series.components.length : 1);

/** Throws where the lesson's figures and cards would miss something. */
function compare(params: ParamSchema, series: SeriesSchema, author: AnyExperiment): void {
  for (const [name, param] of Object.entries(author.params as ParamSchema))
    if (params[name]?.kind !== param.kind)
      refuse(`The lesson's figures need the parameter “${name}” as it was. Put it back, or reset the code.`);
  for (const [name, wanted] of Object.entries(author.series as SeriesSchema)) {
    const found = series[name];
    if (!found)
      return refuse(`The lesson's figures need the series “${name}”. Put it back, or reset the code.`);
    if (found.kind !== wanted.kind || sizeOf(found) !== sizeOf(wanted))
      return refuse(
        `The series “${name}” must have ${String(sizeOf(wanted))} numbers a replica, as the lesson's figures expect; the code declares ${String(sizeOf(found))}.`,
      );
  }
}

function presetsOf(value: unknown, params: ParamSchema, most: number): AnyExperiment["presets"] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_PARTS)
      .flatMap(([name, found]) => {
        if (!isRecord(found) || !isRecord(found["params"])) return [];
        const given = Object.entries(found["params"]);
        const good = given.every(([key, to]) => {
          const param = Object.hasOwn(params, key) ? params[key] : undefined;
          return param !== undefined && paramFault(key, param, to) === null;
        });
        if (!good) return [];
        const { replicas } = found;
        const set = Object.fromEntries(given) as Readonly<Record<string, ParamValue>>; // each was checked above
        return [
          [
            name,
            { says: words(found["says"]), params: set, ...(isWhole(replicas, 1, most) ? { replicas } : {}) },
          ],
        ];
      }),
  );
}

const elsewhere = (): never => {
  throw new Error("An experiment runs in its worker.");
};

/** Reads what the sandbox says of the reader's experiment. `author` is the lesson's own. */
export function readDeclaration(json: unknown, author: AnyExperiment): Declared {
  try {
    if (typeof json !== "string" || json.length > LONGEST_JSON)
      return refuse("The experiment declares more than the page can hold.");
    const found: unknown = JSON.parse(json);
    if (!isRecord(found)) return refuse("The code exports no experiment.");
    const params = table(found["params"], "parameters", paramOf);
    const series = table(found["series"], "series", seriesOf);
    compare(params, series, author);
    const { replicas, steps } = found;
    const most = isRecord(replicas) ? replicas["max"] : 0;
    const usual = isRecord(replicas) ? replicas["default"] : 0;
    if (!isWhole(most, 1, MOST_REPLICAS) || !isWhole(usual, 1, most))
      return refuse(
        `“replicas” must give a default and a max, whole numbers from 1 to ${String(MOST_REPLICAS)}.`,
      );
    if (!isWhole(steps, 1, MOST_STEPS))
      return refuse(`“steps” must give a whole number from 1 to ${String(MOST_STEPS)}.`);
    const defaults = defaultsOf(params);
    return {
      kind: "experiment",
      experiment: {
        title: words(found["title"]) || author.title,
        params,
        series,
        replicas: { default: usual, max: most },
        ...optional("unit", found["unit"]),
        ...optional("stepLabel", found["stepLabel"]),
        presets: presetsOf(found["presets"], params, most) ?? {},
        // Before a run only the sandbox could say; the run itself does, in its first report.
        steps: (now: Readonly<Record<string, ParamValue>>) =>
          Object.entries(defaults).every(([name, value]) => now[name] === value)
            ? steps
            : stepsBy(author, now, steps),
        init: elsewhere,
        step: elsewhere,
        record: elsewhere,
      },
    };
  } catch (fault) {
    const message = fault instanceof Refused ? fault.message : "What the experiment declares cannot be read.";
    return { kind: "fault", message };
  }
}

function stepsBy(
  author: AnyExperiment,
  params: Readonly<Record<string, ParamValue>>,
  otherwise: number,
): number {
  const steps: unknown = author.steps(params);
  return isWhole(steps, 1, MOST_STEPS) ? steps : otherwise;
}

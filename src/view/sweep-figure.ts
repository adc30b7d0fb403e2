import type { Colour, Drawing, Mark, Param, ParamSchema, ParamValue, RunSpec, SeriesSchema } from "@contract";
import type { MeanInterval } from "../runtime/pool-protocol";
import { pointsOf, valuesOf, type SweepSettings } from "../runtime/sweep";
import { t } from "../words/words";
import { formatNumber, shortNumber } from "./format";
import { measureWords } from "./measure-fields";

const plain = (text: string): string => text.replaceAll("$", "").replaceAll("\\", "");

/** A parameter's value as an axis or a label writes it. */
export function valueLabel(param: Param | undefined, value: ParamValue): string {
  if (param?.kind === "choice") return param.options[String(value)] ?? String(value);
  if (typeof value === "boolean") return t(value ? "compare.on" : "compare.off");
  return typeof value === "number" ? shortNumber(value) : value;
}

interface Curve {
  readonly value: ParamValue | null;
  readonly points: readonly { readonly x: ParamValue; readonly found: MeanInterval | null }[];
}

/** The points found so far, curve by curve. */
export function curvesOf(
  schema: ParamSchema,
  base: RunSpec,
  settings: SweepSettings,
  found: readonly (MeanInterval | null)[],
): readonly Curve[] {
  const points = pointsOf(schema, base, settings).map(({ x, curve }, i) => ({
    x,
    curve,
    found: found[i] ?? null,
  }));
  const values = settings.and ? valuesOf(schema, settings.and) : [null];
  return values.map((value) => ({ value, points: points.filter(({ curve }) => curve === value) }));
}

/** Means with 95 % error bars over the swept parameter; one colour for each value of the second. */
export function drawSweep(
  schema: ParamSchema,
  series: SeriesSchema,
  settings: SweepSettings,
  curves: readonly Curve[],
): Drawing {
  const { over, and, measure } = settings;
  const param = schema[over.param];
  const second = and ? schema[and.param] : undefined;
  const numeric = param?.kind === "real" || param?.kind === "integer";
  const marks = curves.flatMap(({ value, points }, i): readonly Mark[] => {
    const known = points.flatMap(({ x, found }) =>
      found && Number.isFinite(found.mean) ? [{ x, ...found }] : [],
    );
    const label =
      value === null
        ? measureWords(series, measure)
        : `${plain(second?.meaning ?? "")} ${valueLabel(second, value)}`;
    const colour = ((i % 6) + 1) as Colour; // there are six
    const y = known.map(({ mean }) => mean);
    // One replica has no interval: its bar has no length.
    const low = known.map(({ mean, low }) => (Number.isFinite(low) ? low : mean));
    const high = known.map(({ mean, high }) => (Number.isFinite(high) ? high : mean));
    const bars: Mark = {
      kind: "points",
      label: numeric && value !== null ? "" : label,
      colour,
      x: numeric ? known.map(({ x }) => Number(x)) : known.map(({ x }) => valueLabel(param, x)),
      y,
      error: { low, high },
    };
    return numeric
      ? [
          { kind: "line", label: value === null ? "" : label, colour, x: known.map(({ x }) => Number(x)), y },
          bars,
        ]
      : [bars];
  });
  return {
    x: {
      label: plain(param?.meaning ?? over.param),
      ...(numeric && param.unit ? { unit: param.unit } : {}),
      scale: numeric && param.scale === "log" ? "log" : "linear",
      ...(numeric ? {} : { categories: valuesOf(schema, over).map((value) => valueLabel(param, value)) }),
    },
    y: { label: measureWords(series, measure) },
    marks,
  };
}

/** Where the means are smallest and largest, in a sentence. */
export function sweepFinding(schema: ParamSchema, settings: SweepSettings, curves: readonly Curve[]): string {
  const known = curves.flatMap(({ points }) =>
    points.flatMap(({ x, found }) => (found && Number.isFinite(found.mean) ? [{ x, mean: found.mean }] : [])),
  );
  const [first] = known;
  if (!first) return t("sweep.none");
  const least = known.reduce((a, b) => (b.mean < a.mean ? b : a), first);
  const most = known.reduce((a, b) => (b.mean > a.mean ? b : a), first);
  const param = schema[settings.over.param];
  return t("sweep.finding", {
    n: known.length,
    least: formatNumber(least.mean),
    leastAt: valueLabel(param, least.x),
    most: formatNumber(most.mean),
    mostAt: valueLabel(param, most.x),
  });
}

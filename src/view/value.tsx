import type { ReactNode } from "react";
import { presentParamsOf, rowOfStep, valuesAt, type ParamSchema, type SeriesSchema } from "@contract";
import { t } from "../words/words";
import { formatNumber } from "./format";
import { useBench, useLesson } from "./lesson-context";

export type ValueProps =
  | {
      readonly experiment: string;
      readonly series: string;
      readonly component?: string;
      /** "last" or a step. */
      readonly at?: "last" | number;
      readonly stat?: "mean" | "median" | "min" | "max" | "sd";
      readonly digits?: number;
    }
  | { readonly experiment: string; readonly param: string; readonly digits?: number };

function summary(values: readonly number[], stat: "mean" | "median" | "min" | "max" | "sd"): number {
  const n = values.length;
  if (n === 0) return NaN;
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  switch (stat) {
    case "mean":
      return mean;
    case "sd":
      return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, n - 1));
    case "min":
      return Math.min(...values);
    case "max":
      return Math.max(...values);
    case "median": {
      const sorted = [...values].sort((a, b) => a - b);
      return ((sorted[(n - 1) >> 1] ?? NaN) + (sorted[n >> 1] ?? NaN)) / 2;
    }
  }
}

/** A number of the prose that the experiment produces: a dash until it has run. */
export function Value(props: ValueProps): ReactNode {
  const { lesson } = useLesson();
  const recording = useBench(props.experiment, (b) => b.recording);
  const spec = useBench(props.experiment, (b) => b.spec);
  const own = useBench(props.experiment, (b) => b.own > 0);
  const digits = props.digits ?? 3;
  if ("param" in props) {
    const value = presentParamsOf<ParamSchema>(spec)[props.param];
    return (
      <output className="value">
        {typeof value === "number" ? formatNumber(value, digits) : String(value)}
      </output>
    );
  }
  const series = (lesson.experiments[props.experiment]?.series as SeriesSchema | undefined)?.[props.series];
  const component =
    series?.kind === "vector" && props.component ? series.components.indexOf(props.component) : 0;
  const at = props.at ?? "last";
  const row = at === "last" ? recording.rows - 1 : rowOfStep(recording, at);
  const known =
    series !== undefined && component >= 0 && row >= 0 && (at === "last" || recording.steps[row] === at);
  if (!known)
    return (
      <output className="value" title={t("value.unknownWhy")} aria-label={t("value.unknown")}>
        –
      </output>
    );
  const values = [...valuesAt(recording, props.series, row, component)].filter(
    (_, r) => (recording.divergedAt[r] ?? -1) < 0,
  );
  return (
    <output
      className={own ? "value known own" : "value known"}
      title={`${own ? `${t("own.own")}: ` : ""}${t("value.of", { stat: t(`plot.${props.stat ?? "mean"}`), n: values.length, seed: spec.seed })}`}
    >
      {formatNumber(summary(values, props.stat ?? "mean"), digits)}
    </output>
  );
}

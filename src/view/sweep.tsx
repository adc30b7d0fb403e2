import { useMemo, useState, type ReactNode } from "react";
import type { AnyExperiment, ParamSchema, SeriesSchema } from "@contract";
import type { Sweep } from "../store/sweeps";
import {
  isSweepable,
  MOST_CURVES,
  MOST_POINTS,
  sweepText,
  wholeAxis,
  type SweepAxis,
} from "../runtime/sweep";
import { say, t } from "../words/words";
import { CopyLink } from "./copy-link";
import { FigureView } from "./figure/FigureView";
import { plainNumber } from "./format";
import { experimentId, useBench, useLesson } from "./lesson-context";
import { MeasureFields } from "./measure-fields";
import { useSweep } from "./use-sweep";
import { curvesOf, drawSweep, sweepFinding } from "./sweep-figure";

const plain = (text: string): string => text.replaceAll("$", "").replaceAll("\\", "");

/** A number typed exactly; what cannot be read is left as it was. */
function Entry({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === null) return;
    const parsed = Number(draft.trim().replace("−", "-").replace(",", "."));
    setDraft(null);
    if (draft.trim() !== "" && Number.isFinite(parsed) && parsed !== value) onChange(parsed);
  };
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        className="number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? plainNumber(value)}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
    </label>
  );
}

/** A swept parameter and its range. */
function AxisFields({
  id,
  label,
  none,
  schema,
  axis,
  points,
  taken,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  /** What the choice of no parameter is called, where there may be none. */
  readonly none?: string;
  readonly schema: ParamSchema;
  readonly axis: SweepAxis | null;
  readonly points: number;
  /** The parameter of the other axis. */
  readonly taken: string | null;
  readonly onChange: (axis: SweepAxis | null) => void;
}): ReactNode {
  const param = axis ? schema[axis.param] : undefined;
  const ranged = param?.kind === "real" || param?.kind === "integer";
  return (
    <div className="sweep-axis">
      <div className="field">
        <label htmlFor={`${id}-param`}>{label}</label>
        <select
          id={`${id}-param`}
          value={axis?.param ?? ""}
          onChange={(event) => {
            onChange(event.target.value === "" ? null : wholeAxis(schema, event.target.value, points));
          }}
        >
          {none ? <option value="">{none}</option> : null}
          {Object.entries(schema)
            .filter(([name]) => isSweepable(schema, name) && name !== taken)
            .map(([name, { meaning }]) => (
              <option key={name} value={name}>
                {plain(meaning)}
              </option>
            ))}
        </select>
      </div>
      {axis && ranged ? (
        <div className="sweep-range">
          <Entry
            id={`${id}-from`}
            label={t("sweep.from")}
            value={axis.from}
            onChange={(from) => onChange({ ...axis, from })}
          />
          <Entry
            id={`${id}-to`}
            label={t("sweep.to")}
            value={axis.to}
            onChange={(to) => onChange({ ...axis, to })}
          />
          <Entry
            id={`${id}-count`}
            label={t("sweep.count")}
            value={axis.count}
            onChange={(count) => onChange({ ...axis, count })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Run, cancel and resume, progress, and the link. */
function SweepBar({ name, sweep }: { readonly name: string; readonly sweep: Sweep }): ReactNode {
  const { lesson, sweeps } = useLesson();
  const id = experimentId(lesson, name);
  const base = useBench(name, (b) => b.spec);
  const text = sweepText(base, sweep.settings);
  const resumes = sweep.status === "stopped" && sweep.of?.text === text;
  return (
    <div className="sweep-bar">
      {sweep.status === "running" ? (
        <button
          type="button"
          onClick={() => {
            sweeps.cancel(id);
          }}
        >
          {t("claim.cancel")}
        </button>
      ) : (
        <button
          type="button"
          className="primary"
          onClick={() => {
            void sweeps.run(id, base);
          }}
        >
          {t(resumes ? "sweep.resume" : "sweep.run")}
        </button>
      )}
      <span className={`pill ${sweep.status === "done" ? "done" : ""}`} role="status">
        {sweep.status === "idle" ? "" : t(`sweep.${sweep.status}`)}
        {sweep.points.length > 0
          ? ` · ${t("sweep.progressOf", { n: sweep.points.filter(Boolean).length, of: sweep.points.length })}`
          : ""}
      </span>
      <span className="grow" />
      <CopyLink query={`sweep=${text}`} />
    </div>
  );
}

function SweepFigure({
  name,
  experiment,
  sweep,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
  readonly sweep: Sweep;
}): ReactNode {
  const { lesson } = useLesson();
  const base = useBench(name, (b) => b.spec);
  const { of, points, status } = sweep;
  const params = experiment.params as ParamSchema;
  const series = experiment.series as SeriesSchema;
  const shown = useMemo(() => {
    if (!of) return null;
    const curves = curvesOf(params, of.base, of.settings, points);
    return {
      drawing: drawSweep(params, series, of.settings, curves),
      finding: sweepFinding(params, of.settings, curves),
    };
  }, [params, series, of, points]);
  if (!of || !shown) return null;
  const lost = points.reduce((sum, point) => sum + (point?.lost ?? 0), 0);
  const stale = of.text !== sweepText(base, sweep.settings);
  return (
    <>
      <FigureView
        id={`${experimentId(lesson, name)}/sweep`}
        title={t("bench.sweep")}
        drawing={shown.drawing}
        active={status === "running"}
        caption={`${t("sweep.caption", { n: of.base.replicas, seed: of.base.seed })}${lost > 0 ? ` ${t("sweep.lost", { n: lost })}` : ""}`}
        finding={shown.finding}
      />
      {stale ? <p className="note-line">{t("sweep.stale")}</p> : null}
    </>
  );
}

/** A sweep of one or two parameters of an experiment; the rest is as the bench has it. */
export function SweepPanel({
  name,
  experiment,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
}): ReactNode {
  const { lesson, sweeps } = useLesson();
  const id = experimentId(lesson, name);
  const sweep = useSweep(name);
  if (!sweep?.open) return null;
  const { settings, faults } = sweep;
  const schema = experiment.params as ParamSchema;
  return (
    <section className="sweep" aria-label={t("bench.sweep")} data-sweep={id} data-status={sweep.status}>
      <form
        className="sweep-settings"
        aria-label={t("sweep.settings")}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <AxisFields
          id={`${name}-over`}
          label={t("sweep.over")}
          schema={schema}
          axis={settings.over}
          points={9}
          taken={settings.and?.param ?? null}
          onChange={(over) => {
            if (over) void sweeps.set(id, { ...settings, over });
          }}
        />
        <AxisFields
          id={`${name}-and`}
          label={t("sweep.and")}
          none={t("sweep.one")}
          schema={schema}
          axis={settings.and}
          points={3}
          taken={settings.over.param}
          onChange={(and) => {
            void sweeps.set(id, { ...settings, and });
          }}
        />
        <MeasureFields
          id={`${name}-sweep`}
          series={experiment.series as SeriesSchema}
          measure={settings.measure}
          onChange={(measure) => {
            void sweeps.set(id, { ...settings, measure });
          }}
        />
      </form>
      {faults.length > 0 ? (
        <div role="alert">
          {faults.map((fault) => (
            <p key={fault} className="fault">
              {say(fault)}
            </p>
          ))}
        </div>
      ) : null}
      {sweep.status === "running" ? (
        <progress
          className="sweep-progress"
          max={1}
          value={sweep.progress}
          aria-label={t("sweep.progress")}
        />
      ) : null}
      <SweepFigure name={name} experiment={experiment} sweep={sweep} />
      <SweepBar name={name} sweep={sweep} />
      <p className="note-line">{t("sweep.limits", { points: MOST_POINTS, curves: MOST_CURVES })}</p>
    </section>
  );
}

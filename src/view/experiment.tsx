import { useId, type ReactNode } from "react";
import { MAX_SEED, presentParamsOf, type AnyExperiment, type ParamSchema } from "@contract";
import type { Bench } from "../store/benches";
import { specText } from "../runtime/spec";
import { say, t } from "../words/words";
import { CodeButton, CodeHost, OwnMark } from "./code-button";
import { CompareAndSweep, PinButton, SweepButton } from "./compare-buttons";
import { ParamField, WholeNumberField } from "./controls";
import { CopyLink } from "./copy-link";
import { ExperimentFigure, ExperimentPlot, type PlotProps } from "./experiment-figures";
import { counted, formatNumber, plural } from "./format";
import { experimentId, useActions, useBench, useDefinition, useLesson } from "./lesson-context";
import { TakeAway } from "./take-away";
import { Prose } from "./tex";
import { UnknownName } from "./unknown-name";

/** What stands inside `<Experiment>` in the prose. */
export type ExperimentPart =
  ({ readonly kind: "plot" } & PlotProps) | { readonly kind: "figure"; readonly name: string };

export interface ExperimentProps {
  readonly name: string;
  readonly parts: readonly ExperimentPart[];
}

function statusWords(bench: Bench, unit: string): string {
  switch (bench.status) {
    case "idle":
      return t("bench.whole", {
        steps: plural(bench.steps, unit.replace(/s$/, ""), unit),
        replicas: t("count.replicas", counted(bench.spec.replicas)),
      });
    case "loading":
    case "failed":
      return t(`bench.${bench.status}`);
    default:
      return t(`bench.${bench.status}`, {
        step: formatNumber(bench.step, 7),
        steps: formatNumber(bench.steps, 7),
      });
  }
}

function Progress({
  name,
  experiment,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
}): ReactNode {
  const bench = useBench(name, (b) => b);
  const rate =
    bench.status === "running" && bench.stepsPerSecond > 0
      ? ` · ${t("bench.rate", { rate: formatNumber(bench.stepsPerSecond) })}`
      : "";
  const lost = bench.recording.divergedAt.reduce((count, at) => count + (at >= 0 ? 1 : 0), 0);
  return (
    <span className={`pill ${bench.status}`}>
      {statusWords(bench, experiment.unit ?? t("bench.steps"))}
      {rate}
      {lost > 0 && bench.status !== "diverged"
        ? ` · ${t("bench.lost", { replicas: t("count.replicas", counted(lost)) })}`
        : ""}
    </span>
  );
}

function Controls({
  name,
  experiment,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
}): ReactNode {
  const { lesson } = useLesson();
  const actions = useActions();
  const id = experimentId(lesson, name);
  const spec = useBench(name, (b) => b.spec);
  const values = presentParamsOf(spec);
  const presets = Object.entries(experiment.presets ?? {});
  return (
    <form
      className="controls"
      aria-label={t("bench.parametersOf", { title: experiment.title.replaceAll("$", "") })}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {presets.length > 0 ? (
        <div className="field">
          <label htmlFor={`${name}-preset`}>{t("bench.preset")}</label>
          <select
            id={`${name}-preset`}
            value=""
            onChange={(event) => {
              actions.applyPreset(id, event.target.value);
            }}
          >
            <option value="" disabled>
              {t("bench.choose")}
            </option>
            {presets.map(([preset, { says }]) => (
              <option key={preset} value={preset}>
                {says}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {Object.entries(experiment.params as ParamSchema).map(([key, param]) => (
        <ParamField
          key={key}
          id={`${name}-${key}`}
          name={key}
          param={param}
          value={values[key] ?? param.default}
          onChange={(value) => {
            actions.setParam(id, key, value);
          }}
        />
      ))}
      <WholeNumberField
        id={`${name}-replicas`}
        label={t("bench.replicas")}
        value={spec.replicas}
        min={1}
        max={experiment.replicas.max}
        onChange={(value) => {
          actions.setReplicas(id, value);
        }}
      />
      <div className="seed">
        <WholeNumberField
          id={`${name}-seed`}
          label={t("bench.seed")}
          value={spec.seed}
          min={0}
          max={MAX_SEED}
          onChange={(value) => {
            actions.setSeed(id, value);
          }}
        />
        <button
          type="button"
          className="ghost"
          title={t("bench.newSeedWhy")}
          onClick={() => {
            actions.setSeed(id, crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);
          }}
        >
          {t("bench.newSeed")}
        </button>
      </div>
    </form>
  );
}

const SPEEDS = ["full", 1, 5, 20, 100] as const;

function Transport({ name, title }: { readonly name: string; readonly title: string }): ReactNode {
  const { lesson } = useLesson();
  const actions = useActions();
  const id = experimentId(lesson, name);
  const status = useBench(name, (b) => b.status);
  const speed = useBench(name, (b) => b.speed);
  const spec = useBench(name, (b) => b.spec);
  const own = useBench(name, (b) => b.own > 0);
  const going = status === "running" || status === "loading";
  return (
    <div className="transport" role="group" aria-label={t("bench.control", { title })}>
      {going ? (
        <button
          type="button"
          className="primary"
          onClick={() => {
            actions.pause(id);
          }}
        >
          {t("bench.pause")}
        </button>
      ) : (
        <button
          type="button"
          className="primary"
          onClick={() => {
            actions.run(id);
          }}
        >
          {t("bench.run")}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          actions.step(id);
        }}
      >
        {t("bench.stepOnce")}
      </button>
      <button
        type="button"
        onClick={() => {
          actions.reset(id);
        }}
      >
        {t("bench.reset")}
      </button>
      <label className="speed">
        {t("bench.speed")}{" "}
        <select
          value={String(speed)}
          onChange={(event) => {
            actions.setSpeed(id, event.target.value === "full" ? "full" : Number(event.target.value));
          }}
        >
          {SPEEDS.map((s) => (
            <option key={s} value={s}>
              {s === "full" ? t("bench.full") : t("bench.aSecond", { n: s })}
            </option>
          ))}
        </select>
      </label>
      <PinButton name={name} />
      {own ? null : <SweepButton name={name} />}
      <CodeButton name={name} />
      <span className="taking">
        <TakeAway name={name} />
        <CopyLink query={`run=${specText(spec)}`} hidden={own} />
      </span>
    </div>
  );
}

function Messages({ name }: { readonly name: string }): ReactNode {
  const message = useBench(name, (b) => b.message);
  const faults = useBench(name, (b) => b.faults);
  const note = useBench(name, (b) => b.note);
  const status = useBench(name, (b) => b.status);
  const spec = useBench(name, (b) => b.spec);
  return (
    <div className="messages">
      {message || faults.length > 0 ? (
        <div role="alert">
          {message ? <p className="fault">{say(message)}</p> : null}
          {faults.map((fault) => (
            <p key={fault} className="fault">
              {say(fault)}
            </p>
          ))}
        </div>
      ) : null}
      {status === "failed" ? <p className="spec">{specText(spec)}</p> : null}
      {note ? <p className="note-line">{say(note)}</p> : null}
    </div>
  );
}

/** The bench of one experiment: settings, figures, transport. */
export function ExperimentBench({ name, parts }: ExperimentProps): ReactNode {
  const { lesson } = useLesson();
  const heading = useId();
  const status = useBench(name, (b) => b.status);
  const step = useBench(name, (b) => b.step);
  const own = useBench(name, (b) => b.own);
  const experiment = useDefinition(name);
  if (!experiment) return <UnknownName kind="experiment" name={name} />;
  return (
    <section
      className="bench"
      aria-labelledby={heading}
      data-experiment={experimentId(lesson, name)}
      data-status={status}
      data-step={step}
    >
      <div className="head">
        <h3 id={heading}>
          <Prose text={experiment.title} />
        </h3>
        <OwnMark name={name} />
        <Progress name={name} experiment={experiment} />
      </div>
      <div className="grid">
        <Controls key={own} name={name} experiment={experiment} />
        <div className="figures">
          {parts.map((part, i) =>
            part.kind === "plot" ? (
              <ExperimentPlot key={i} index={i} experimentName={name} plot={part} />
            ) : (
              <ExperimentFigure key={i} experimentName={name} name={part.name} />
            ),
          )}
        </div>
      </div>
      <Messages name={name} />
      <Transport name={name} title={experiment.title.replaceAll("$", "")} />
      <CompareAndSweep name={name} experiment={experiment} />
      <CodeHost name={name} title={experiment.title.replaceAll("$", "")} />
    </section>
  );
}

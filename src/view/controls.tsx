import { useState, type ReactNode } from "react";
import type { IntegerParam, Param, ParamValue, RealParam } from "@contract";
import { paramFault } from "@contract";
import { say, t } from "../words/words";
import { plainNumber, shortNumber } from "./format";
import { positionOf, TICKS, valueAt } from "./slider-scale";
import { Prose, Tex } from "./tex";

interface FieldProps<P extends Param, V> {
  readonly id: string;
  readonly name: string;
  readonly param: P;
  readonly value: V;
  readonly onChange: (value: ParamValue) => void;
}

/** A number by slider and by exact entry; the two never disagree, and typing is not disturbed by a running experiment. */
function NumberField({
  id,
  name,
  param,
  value,
  onChange,
}: FieldProps<RealParam | IntegerParam, number>): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  /** What was wrong with an entry, and the value it left standing: a new value ends the complaint. */
  const [refused, setRefused] = useState<{ readonly says: string; readonly at: number } | null>(null);
  const fault = refused?.at === value ? refused.says : null;

  const commit = (): void => {
    if (draft === null) return;
    const typed = draft.trim().replace("−", "-").replace(",", ".");
    const parsed = typed === "" ? NaN : Number(typed);
    const wrong = paramFault(param.meaning, param, Number.isNaN(parsed) ? typed : parsed);
    setDraft(null);
    setRefused(wrong ? { says: say(wrong), at: value } : null);
    if (!wrong && parsed !== value) onChange(parsed);
  };
  return (
    <div className="field" data-sym={name}>
      <label htmlFor={`${id}-number`}>
        <Prose text={param.meaning} />{" "}
        <span aria-hidden="true">
          <Tex tex={param.tex} />
        </span>
        {param.live ? (
          <span className="live" title={t("bench.liveWhy")}>
            {t("bench.live")}
          </span>
        ) : null}
      </label>
      <input
        id={`${id}-number`}
        className="number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? plainNumber(value)}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-range`}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <input
        type="range"
        min={0}
        max={TICKS}
        step={1}
        aria-label={param.meaning.replaceAll("$", "")}
        aria-valuetext={`${shortNumber(value)}${param.unit ? ` ${param.unit}` : ""}`}
        value={positionOf(param, value)}
        onChange={(event) => {
          onChange(valueAt(param, Number(event.target.value)));
        }}
      />
      <span id={`${id}-range`} className={fault ? "fault" : "range"} role={fault ? "alert" : undefined}>
        {fault ??
          t("bench.range", {
            low: shortNumber(param.min),
            high: shortNumber(param.max),
            unit: param.unit ? ` ${param.unit}` : "",
          })}
      </span>
    </div>
  );
}

/** The control a parameter's schema asks for. */
export function ParamField({ id, name, param, value, onChange }: FieldProps<Param, ParamValue>): ReactNode {
  switch (param.kind) {
    case "real":
    case "integer":
      return typeof value === "number" ? (
        <NumberField id={id} name={name} param={param} value={value} onChange={onChange} />
      ) : null;
    case "choice":
      return (
        <div className="field" data-sym={name}>
          <label htmlFor={id}>
            <Prose text={param.meaning} />
          </label>
          <select
            id={id}
            value={String(value)}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          >
            {Object.entries(param.options).map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </select>
        </div>
      );
    case "switch":
      return (
        <div className="field switch" data-sym={name}>
          <label>
            <input
              type="checkbox"
              checked={value === true}
              onChange={(event) => {
                onChange(event.target.checked);
              }}
            />
            <Prose text={param.meaning} />
          </label>
        </div>
      );
  }
}

/** A whole number typed exactly (seed, replicas). */
export function WholeNumberField({
  id,
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const param: IntegerParam = { kind: "integer", tex: "", meaning: label, default: value, min, max };
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === null) return;
    const parsed = draft.trim() === "" ? NaN : Number(draft);
    const wrong = paramFault(label, param, Number.isNaN(parsed) ? draft : parsed);
    setDraft(null);
    setFault(wrong === null ? null : say(wrong));
    if (!wrong) onChange(parsed);
  };
  return (
    <div className="field inline">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="number"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? String(value)}
        aria-invalid={fault !== null}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      {fault ? (
        <span className="fault" role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  );
}

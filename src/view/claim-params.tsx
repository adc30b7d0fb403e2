import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { AnyExperiment, Claim, Param, ParamSchema, ParamValue } from "@contract";
import { UNCHECKED, type ClaimStore } from "../store/claims";
import { experimentsOf } from "../runtime/claim-runs";
import { t } from "../words/words";
import { ParamField } from "./controls";

/** A control of the claim: one parameter of those runs that share its value. */
interface Field {
  readonly key: string;
  readonly name: string;
  readonly param: Param;
  readonly runs: readonly string[];
  readonly value: ParamValue;
  /** The runs' names where the claim's runs differ in this parameter. */
  readonly of: string | null;
}

/** One field for a parameter that all runs of an experiment share, one a run where the claim sets them apart. */
function fieldsOf(claim: Claim): readonly Field[] {
  const byExperiment = new Map<
    string,
    { experiment: AnyExperiment; runs: ReturnType<typeof experimentsOf>[number][] }
  >();
  for (const run of experimentsOf(claim)) {
    const group = byExperiment.get(run.experimentName) ?? { experiment: run.experiment, runs: [] };
    group.runs.push(run);
    byExperiment.set(run.experimentName, group);
  }
  return [...byExperiment].flatMap(([experimentName, { experiment, runs }]) =>
    Object.entries(experiment.params as ParamSchema)
      .filter(([, param]) => !param.reading)
      .flatMap(([name, param]) => {
        const byValue = new Map<ParamValue, string[]>();
        for (const run of runs) {
          const value = run.params[name] ?? param.default;
          byValue.set(value, [...(byValue.get(value) ?? []), run.name]);
        }
        return [...byValue].map(([value, names]): Field => ({
          key: `${experimentName}-${name}-${names.join("-")}`,
          name,
          param,
          runs: names,
          value,
          of: byValue.size > 1 ? names.join(", ") : null,
        }));
      }),
  );
}

/** Controls of the claim's parameters. */
export function ClaimFields({
  id,
  claim,
  claims,
}: {
  readonly id: string;
  readonly claim: Claim;
  readonly claims: ClaimStore;
}): ReactNode {
  const overrides = useStore(claims.store, (s) => (s.claims[id] ?? UNCHECKED).overrides);
  return (
    <form
      aria-label={t("claim.parameters")}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {fieldsOf(claim).map(({ key, name, param, runs, value, of }) => (
        <div key={key} className="claim-param">
          {of === null ? null : <span className="claim-run">{of}</span>}
          <ParamField
            id={`claim-${id.replace("/", "-")}-${key}`}
            name={name}
            param={param}
            value={overrides[runs[0] ?? ""]?.[name] ?? value}
            onChange={(next) => {
              claims.setParam(id, runs, name, next);
            }}
          />
        </div>
      ))}
    </form>
  );
}

import { useState, type ReactNode } from "react";
import type { Assumption, ParamSchema, ParamValue, SymbolTable, TheoremClaim } from "@contract";
import { valuesOf } from "@theory/readings";
import type { Judgement } from "@theory/verdict";
import { t } from "../words/words";
import { Prose } from "./tex";

/** Whether an assumption fails for any sample of the run that was judged. */
export function fails({ holds }: Assumption<SymbolTable>, { kind, readings }: Judgement): boolean {
  if (kind !== "inapplicable" || holds === "by construction") return false;
  const samples = readings[Object.keys(readings)[0] ?? ""]?.values.length ?? 0;
  return Array.from({ length: samples }, (_, r) => valuesOf(readings, r)).some(
    (values) => !Object.values(values).some(Number.isNaN) && !holds(values),
  );
}

/** An assumption; where a parameter can break it, a switch that does and undoes so in the running experiment. */
export function AssumptionItem({
  assumption,
  application,
  params,
  failing,
  set,
}: {
  readonly assumption: Assumption<SymbolTable>;
  readonly application: TheoremClaim | undefined;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** The present run breaks it, by whatever setting. */
  readonly failing: boolean;
  readonly set: (parameter: string, value: ParamValue) => void;
}): ReactNode {
  const { breaks, says } = assumption;
  /** What the parameter was before the switch broke the assumption. */
  const [before, setBefore] = useState<ParamValue | null>(null);
  if (!breaks || !application) return <Prose text={says} />;
  const schema = application.experiment.params as ParamSchema;
  const present = params[breaks.parameter] ?? null;
  const broken = failing || present === breaks.value;
  const restored =
    before ?? application.params[breaks.parameter] ?? schema[breaks.parameter]?.default ?? false;
  return (
    <label className={broken ? "broken" : ""} title={t(broken ? "theorem.restore" : "theorem.break")}>
      <input
        type="checkbox"
        checked={!broken}
        data-assumption={breaks.parameter}
        onChange={(event) => {
          if (!event.target.checked) setBefore(present);
          set(breaks.parameter, event.target.checked ? restored : breaks.value);
        }}
      />
      <span>
        <Prose text={says} />
      </span>
    </label>
  );
}

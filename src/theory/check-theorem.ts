import {
  presentParamsOf,
  type BindContext,
  type ParamSchema,
  type Recording,
  type TheoremClaim,
} from "@contract";
import { mean, standardError } from "@numerics/statistics";
import type { ClaimResult } from "./check";
import { judgeRow, standardErrorsAllowed, type Judgement } from "./verdict";

/** At most this many of the rows a theorem claim is about are judged, evenly spread, the last one always. */
const MAX_ROWS = 100;

const RELATIONS = {
  upper: "right side less left side",
  lower: "left side less right side",
  equal: "left side less right side",
} as const;

/** One number a replica: how far the sides are apart, positive where a bound is kept. Empty if one is not finite. */
function slackOf(claim: TheoremClaim, { sides }: Judgement): readonly number[] {
  const sign = claim.theorem.sense === "upper" ? -1 : 1;
  const slack = Array.from(sides.lhs, (lhs, r) => sign * (lhs - (sides.rhs[r] ?? NaN)));
  return slack.every(Number.isFinite) ? slack : [];
}

const standardErrors = (replicas: number): string => standardErrorsAllowed(replicas).toFixed(2);

function refutationOf({ theorem, expect }: TheoremClaim, replicas: number): string {
  if (expect !== "holds") return `What would refute it: one judged row that is not “${expect}”.`;
  switch (theorem.mode.kind) {
    case "sure":
      return "What would refute it: one replica, on one judged row, on the wrong side.";
    case "expectation":
      return `What would refute it: a mean on the wrong side by more than ${standardErrors(replicas)} standard errors${theorem.tolerance ? " beyond the tolerance" : ""}, on one judged row.`;
    case "probability":
      return "What would refute it: more replicas beyond the bound than its failure probability allows, on one judged row.";
  }
}

/** Judges a theorem on the rows that its claim is about; each must come out as the claim expects. */
export function judgeApplication(claim: TheoremClaim, recording: Recording, seed: number): ClaimResult {
  const contexts: BindContext<ParamSchema>[] = [];
  for (let row = 0; row < recording.rows; row++) {
    const step = recording.steps[row] ?? 0;
    const at = { params: presentParamsOf(recording.spec, step), row, step, recording };
    if (claim.when(at)) contexts.push(at);
  }
  const last = contexts.at(-1);
  if (!last) throw new Error("The claim's `when` picks no row of the run, so there is nothing to judge.");
  const every = Math.ceil(contexts.length / MAX_ROWS);
  const judged = contexts
    .filter((_, i) => i % every === 0 || i === contexts.length - 1)
    .map((at) => ({ at, judgement: judgeRow(claim, at) }));
  const wrong = judged.filter(({ judgement }) => judgement.kind !== claim.expect);
  const shown = wrong[0] ?? judged.at(-1);
  const step = String(shown?.at.step ?? last.step);
  const rows = judged.length === 1 ? `At step ${String(last.step)}` : `On ${String(judged.length)} rows`;
  const words =
    wrong.length === 0
      ? `${rows} the theorem is judged “${claim.expect}”. ${shown?.judgement.rule ?? ""}`
      : `At step ${step} the theorem is judged “${shown?.judgement.kind ?? ""}”, not “${claim.expect}”. ${shown?.judgement.rule ?? ""}`;
  const values = shown ? slackOf(claim, shown.judgement) : [];
  const statistic = values.length > 0 ? mean(values) : NaN;
  const inMean = claim.theorem.mode.kind === "expectation" && values.length > 1;
  const reach = inMean ? standardErrorsAllowed(values.length) * standardError(values) : NaN;
  const interval = inMean
    ? {
        low: statistic - reach,
        high: statistic + reach,
        says: `${standardErrors(values.length)} standard errors to each side`,
      }
    : {
        low: values.reduce((a, b) => Math.min(a, b), Infinity),
        high: values.reduce((a, b) => Math.max(a, b), -Infinity),
        says: "smallest and largest value",
      };
  return {
    verdict: wrong.length === 0 ? "holds" : "fails",
    measures: `${RELATIONS[claim.theorem.sense]} at step ${step}`,
    estimates: "mean",
    method: "the theorem’s own quantifier",
    statistic,
    interval,
    comparisons: [],
    values,
    replicas: recording.replicas,
    seed,
    words,
    refutation: refutationOf(claim, recording.replicas),
  };
}

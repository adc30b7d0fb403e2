import type { ReactNode } from "react";
import type { AnyTheorem, Param } from "@contract";
import { solveMonotone, type MonotoneProblem, type MonotoneSolution } from "@numerics/solve-monotone";
import type { Judgement } from "@theory/verdict";
import { t } from "../words/words";
import { formatNumber } from "./format";
import { Prose } from "./tex";

/** Values of the symbols averaged over the replicas: what the question is asked at. */
const meansOf = (judgement: Judgement): Record<string, number> =>
  Object.fromEntries(Object.entries(judgement.readings).map(([id, { mean }]) => [id, mean]));

/** Null where the bound is no number at some value in question: what a run gives can be anything. */
function solved(problem: MonotoneProblem): MonotoneSolution | null {
  try {
    return solveMonotone(problem);
  } catch {
    return null;
  }
}

/** "How large must n be for this bound to say something?", answered by the theorem's own right side. */
export function SolveFor({
  theorem,
  judgement,
  param,
  onUse,
}: {
  readonly theorem: AnyTheorem;
  readonly judgement: Judgement;
  /** The parameter of the experiment with the symbol's name, where there is one. */
  readonly param: Param | undefined;
  readonly onUse: (value: number) => void;
}): ReactNode {
  const { solveFor, trivial } = theorem;
  if (!solveFor || !trivial) return null;
  const values = meansOf(judgement);
  const at = (x: number): Record<string, number> => ({ ...values, [solveFor.symbol]: x });
  const [low, high] = solveFor.range;
  const excess = (x: number): number => theorem.rhs(at(x)) - trivial(at(x));
  const result = solved({ f: excess, target: 0, low, high, scale: solveFor.scale ?? "log" });
  if (!result) return null;
  const value = result.kind === "found" ? (solveFor.whole ? Math.ceil(result.x) : result.x) : NaN;
  const usable =
    param && (param.kind === "real" || param.kind === "integer") && value >= param.min && value <= param.max;
  return (
    <p className="solve-for">
      <Prose text={solveFor.question} />{" "}
      {result.kind === "found" ? (
        <>
          <strong>{formatNumber(value, 4)}</strong>{" "}
          {usable ? (
            <button type="button" onClick={() => onUse(value)}>
              {t("theorem.setTo", { value: formatNumber(value, 4) })}
            </button>
          ) : null}
        </>
      ) : (
        <span>{t("theorem.noValue", { low: formatNumber(low), high: formatNumber(high) })}</span>
      )}
    </p>
  );
}

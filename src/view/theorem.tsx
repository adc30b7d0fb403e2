import { memo, useId, useMemo, type ReactNode } from "react";
import {
  presentParamsOf,
  type AnyTheorem,
  type Assumption,
  type Claim,
  type Paper,
  type ParamSchema,
  type ParamValue,
  type SymbolTable,
  type TheoremClaim,
} from "@contract";
import type { SymbolReading } from "@theory/readings";
import { judgeRow, type Coverage, type Judgement } from "@theory/verdict";
import type { Bench } from "../store/benches";
import { say, t } from "../words/words";
import { AssumptionItem, fails } from "./assumption";
import { useCalmBench } from "./calm";
import { OwnBadge } from "./code-button";
import { formatNumber } from "./format";
import { experimentId, useActions, useLesson } from "./lesson-context";
import { SlackChart } from "./slack";
import { SolveFor } from "./solve-for";
import { dragSymbol, turnable, turnedByKey } from "./symbol-control";
import { Prose, Tex } from "./tex";
import { UnknownName } from "./unknown-name";

export interface TheoremProps {
  readonly name: string;
  /** Which `applyTheorem` claim of the lesson binds the symbols; by default the first that applies this theorem. */
  readonly claim?: string;
  /** The work that its source names; written into the page by the build. */
  readonly paper?: Paper;
}

function applicationOf(
  claims: Readonly<Record<string, Claim>>,
  { name: theorem, claim: wanted }: TheoremProps,
): TheoremClaim | undefined {
  for (const [name, claim] of Object.entries(claims))
    if (claim.kind === "theorem" && claim.theoremName === theorem && (wanted ?? name) === name) return claim;
  return undefined;
}

/** The last row the application is about, judged; null where no row is. */
function judgeBench(application: TheoremClaim, bench: Bench): { judgement: Judgement; step: number } | null {
  const { recording } = bench;
  for (let row = recording.rows - 1; row >= 0; row--) {
    const step = recording.steps[row] ?? 0;
    const at = { params: presentParamsOf(bench.spec, step), row, step, recording };
    if (application.when(at)) return { judgement: judgeRow(application, at), step };
  }
  return null;
}

/** The same of a reader's own run, whose numbers may be such that nothing can be computed from them. */
function judgeOwn(application: TheoremClaim, bench: Bench): ReturnType<typeof judgeBench> | "not numbers" {
  if (bench.own === 0) return judgeBench(application, bench);
  try {
    return judgeBench(application, bench);
  } catch {
    return "not numbers";
  }
}

/** A spread below this share of the mean is rounding, not variation. */
const NOISE = 1e-6;

function ReadingText({
  reading,
  known,
}: {
  readonly reading: SymbolReading | undefined;
  readonly known: ParamValue | undefined;
}): ReactNode {
  if (typeof known === "number") return formatNumber(known, 4);
  if (!reading) return "–";
  return (
    <>
      {formatNumber(reading.mean, 4)}
      {reading.spread > NOISE * Math.abs(reading.mean) ? (
        <small> ± {formatNumber(reading.spread, 2)}</small>
      ) : null}
      {reading.kind === "exact" ? null : <small className="estimate"> {t(`theorem.${reading.kind}`)}</small>}
    </>
  );
}

/** Set once in HTML: the statement does not change while the numbers do. */
const Statement = memo(function Statement({ tex }: { readonly tex: string }): ReactNode {
  return <Tex tex={tex} display />;
});

/** A theorem with the numbers of the run beside it: statement, symbols, both sides, verdict, slack, assumptions, source. */
export function TheoremCard(props: TheoremProps): ReactNode {
  const { lesson } = useLesson();
  const actions = useActions();
  const heading = useId();
  const application = useMemo(() => applicationOf(lesson.claims, props), [lesson, props]);
  const bench = useCalmBench(application?.experimentName);
  const tried = useMemo(
    () => (application && bench ? judgeOwn(application, bench) : null),
    [application, bench],
  );
  const judged = tried === "not numbers" ? null : tried;
  const found = lesson.theorems[props.name];
  if (!found) return <UnknownName kind="theorem" name={props.name} />;
  const theorem: AnyTheorem = found;
  const id = experimentId(lesson, application?.experimentName ?? "");
  const params: Readonly<Record<string, ParamValue>> = bench ? presentParamsOf<ParamSchema>(bench.spec) : {};
  const turn = (name: string, value: number): void => actions.setParam(id, name, value);
  const judgement = judged?.judgement ?? null;
  const verdict = judgement?.kind ?? "unknown";
  const relation = theorem.sense === "upper" ? "≤" : theorem.sense === "lower" ? "≥" : "=";
  const symbols = Object.entries(theorem.symbols as SymbolTable);

  return (
    <div
      role="group"
      className="theorem"
      aria-labelledby={heading}
      data-theorem={experimentId(lesson, props.name)}
      data-verdict={verdict}
    >
      <h3 id={heading}>
        <span>{t("theorem.kind")}</span>
        {theorem.title}
      </h3>
      {theorem.preamble ? (
        <p>
          <Prose text={theorem.preamble} />
        </p>
      ) : null}
      <div
        className="statement"
        data-turnable={symbols
          .map(([symbol]) => symbol)
          .filter((symbol) => turnable(application?.experiment, symbol))
          .join(" ")}
        onPointerDown={(event) => {
          const symbol = (event.target as Element).closest<HTMLElement>("[data-sym]")?.dataset["sym"];
          const param = symbol === undefined ? null : turnable(application?.experiment, symbol);
          const value = symbol === undefined ? undefined : params[symbol];
          if (param && symbol !== undefined && typeof value === "number")
            dragSymbol(event, param, value, (next) => turn(symbol, next));
        }}
      >
        <Statement tex={theorem.statement} />
      </div>
      <table className="symbols">
        <caption className="visually-hidden">{t("theorem.caption")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("theorem.symbol")}</th>
            <th scope="col">{t("theorem.meaning")}</th>
            <th scope="col">{t("theorem.value")}</th>
          </tr>
        </thead>
        <tbody>
          {symbols.map(([symbol, { tex, meaning, measured, unit }]) => {
            const param = turnable(application?.experiment, symbol);
            const value = params[symbol];
            return (
              <tr key={symbol} data-sym={symbol}>
                <td>
                  <Tex tex={tex} />
                </td>
                <th scope="row">
                  <button
                    type="button"
                    className={param ? "symbol-name turns" : "symbol-name"}
                    data-sym={symbol}
                    {...(param && typeof value === "number"
                      ? {
                          role: "slider",
                          "aria-valuemin": param.min,
                          "aria-valuemax": param.max,
                          "aria-valuenow": value,
                          title: t("theorem.turn"),
                          onKeyDown: (event) => {
                            const next = turnedByKey(param, value, event);
                            if (next === null) return;
                            event.preventDefault();
                            turn(symbol, next);
                          },
                        }
                      : {})}
                  >
                    <Prose text={meaning} />
                  </button>
                  {measured ? (
                    <small className="measured">
                      {" "}
                      <Prose text={measured} />
                    </small>
                  ) : null}
                </th>
                <td data-symbol={symbol}>
                  <ReadingText reading={judgement?.readings[symbol]} known={param ? value : undefined} />
                  {unit ? <small> {unit}</small> : null}
                </td>
              </tr>
            );
          })}
          <tr className={`total ${verdict}`}>
            <td />
            <th scope="row">
              {t("theorem.sides", { relation })}
              {judged ? <small> {t("theorem.atStep", { step: formatNumber(judged.step, 7) })}</small> : null}
            </th>
            <td>
              <span data-bound-value="lhs">{formatNumber(judgement?.lhs ?? NaN, 4)}</span> {relation}{" "}
              <span data-bound-value="rhs">{formatNumber(judgement?.rhs ?? NaN, 4)}</span>
              {judgement && judgement.lhs > 0 && judgement.rhs > 0 && theorem.sense !== "equal" ? (
                <small>
                  {" "}
                  {t("theorem.ratio", { ratio: formatNumber(judgement.rhs / judgement.lhs, 3) })}
                </small>
              ) : null}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="verdict">
        <span className={`badge ${verdict}`}>{t(`theorem.${verdict}`)}</span>{" "}
        {bench && bench.own > 0 ? (
          <>
            <OwnBadge />{" "}
          </>
        ) : null}
        {judgement ? (
          <Prose text={say(judgement.rule)} />
        ) : bench && bench.recording.rows > 0 ? (
          t(tried === "not numbers" ? "theorem.notNumbers" : "theorem.notThere")
        ) : (
          t("theorem.runIt")
        )}
      </p>
      {judgement?.coverage ? <CoverageBar coverage={judgement.coverage} /> : null}
      {judgement && application && theorem.solveFor ? (
        <SolveFor
          theorem={theorem}
          judgement={judgement}
          param={turnable(application.experiment, theorem.solveFor.symbol) ?? undefined}
          onUse={(value) => turn(theorem.solveFor?.symbol ?? "", value)}
        />
      ) : null}
      {judgement && judgement.stages.length > 0 ? (
        <SlackChart stages={judgement.stages} sense={theorem.sense} />
      ) : null}
      <div className="assume">
        <span>{t("theorem.assumes")}</span>
        <ul>
          {Object.entries(theorem.assumptions as Record<string, Assumption<SymbolTable>>).map(
            ([name, assumption]) => (
              <li key={name}>
                <AssumptionItem
                  assumption={assumption}
                  application={application}
                  params={params}
                  failing={judgement !== null && fails(assumption, judgement)}
                  set={(parameter, value) => actions.setParam(id, parameter, value)}
                />
              </li>
            ),
          )}
        </ul>
      </div>
      <SourceLine theorem={theorem} paper={props.paper} />
    </div>
  );
}

function SourceLine({
  theorem: { source },
  paper,
}: {
  readonly theorem: AnyTheorem;
  readonly paper: Paper | undefined;
}): ReactNode {
  return (
    <p className="source">
      {paper ? (
        <>
          {paper.authors.join(", ")},{" "}
          <cite>{paper.url ? <a href={paper.url}>{paper.title}</a> : paper.title}</cite>, {paper.year},{" "}
          {source.locator}.
        </>
      ) : (
        <span className="fault">{t("cite.noWork", { id: source.paper })}</span>
      )}
      {source.note ? ` ${source.note}` : ""}
    </p>
  );
}

/** How often the bound held over the samples of this run, beside how often it promises to. */
function CoverageBar({
  coverage: { within, samples, low, high, promised },
}: {
  readonly coverage: Coverage;
}): ReactNode {
  const percent = (x: number): string => `${formatNumber(100 * x, 4)} %`;
  // The axis shows the last tenth, or as much as the interval needs.
  const from = Math.min(0.9, low - 0.02, promised - 0.02);
  const at = (x: number): string => `${String((100 * (x - from)) / (1 - from))}%`;
  return (
    <div className="coverage">
      <span className="track" aria-hidden="true">
        <i className="length" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <i className="point" style={{ left: at(within / samples) }} />
        <i className="promise" style={{ left: at(promised) }} />
      </span>
      <p>
        {t("theorem.coverage", {
          within: formatNumber(within),
          samples: formatNumber(samples),
          share: percent(within / samples),
          low: percent(low),
          high: percent(high),
          promised: percent(promised),
        })}
      </p>
    </div>
  );
}

import { useState, type ReactNode } from "react";
import type { Stage } from "@theory/readings";
import { t } from "../words/words";
import { formatNumber } from "./format";
import { Words } from "./slots";
import { Prose } from "./tex";

interface Scale {
  readonly at: (value: number) => number;
  readonly logarithmic: boolean;
}

/** Values → percent of the width. On a log axis only positive values have a place. */
function scaleOf(stages: readonly Stage[], wanted: "log" | "linear"): Scale {
  const all = stages.flatMap(({ mean, low, high }) => [mean, low, high]).filter(Number.isFinite);
  const positive = all.filter((value) => value > 0);
  const logarithmic = wanted === "log" && stages.every(({ mean }) => mean > 0);
  const from = logarithmic ? Math.min(...positive) / 1.3 : Math.min(0, ...all);
  const to = logarithmic ? Math.max(...positive) * 1.15 : Math.max(...all) * 1.03;
  const place = (value: number): number =>
    logarithmic
      ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
      : (value - from) / (to - from || 1);
  return { at: (value) => 100 * Math.min(1, Math.max(0, place(value))), logarithmic };
}

/**
 * Where a bound gives away how much: its proof as a waterfall from the measured left side to the right side. A stage that
 * goes the wrong way is drawn as it is and named.
 */
export function SlackChart({
  stages,
  sense,
}: {
  readonly stages: readonly Stage[];
  readonly sense: "upper" | "lower" | "equal";
}): ReactNode {
  const [wanted, setWanted] = useState<"log" | "linear">("log");
  const first = stages[0];
  const last = stages.at(-1);
  if (!first || !last) return null;
  const scale = scaleOf(stages, wanted);
  const sign = sense === "lower" ? -1 : 1;
  const total = scale.logarithmic ? Math.log(last.mean / first.mean) : last.mean - first.mean;
  const rows = stages.map((stage, i) => {
    const before = stages[i - 1];
    const step = before
      ? scale.logarithmic
        ? Math.log(stage.mean / before.mean)
        : stage.mean - before.mean
      : 0;
    const wrong = before !== undefined && sign * (stage.mean - before.mean) < -1e-12 * Math.abs(before.mean);
    const factor = before && before.mean > 0 ? stage.mean / before.mean : NaN;
    const from = scale.at(before ? before.mean : stage.mean);
    const to = scale.at(stage.mean);
    return {
      stage,
      wrong,
      factor,
      share: total === 0 ? 0 : step / total,
      left: Math.min(from, to),
      width: Math.abs(to - from),
      isFirst: i === 0,
    };
  });
  const greatest = rows.slice(1).sort((a, b) => b.share - a.share)[0];
  return (
    <div className="slack">
      <div className="slack-head">
        <p className="label">{t("slack.title")}</p>
        <div role="group" aria-label={t("slack.axisOf")}>
          {(["log", "linear"] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="ghost"
              aria-pressed={wanted === kind}
              onClick={() => setWanted(kind)}
            >
              {t(`slack.${kind}`)}
            </button>
          ))}
        </div>
      </div>
      <table className="slack-table">
        <caption className="visually-hidden">{t("slack.caption")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("slack.stage")}</th>
            <th scope="col">{t("slack.place")}</th>
            <th scope="col">{t("slack.value")}</th>
            <th scope="col">{t("slack.factor")}</th>
            <th scope="col">{t("slack.share")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, wrong, factor, share, left, width, isFirst }, i) => (
            <tr key={i} className={wrong ? "wrong" : ""}>
              <th scope="row">
                <Prose text={stage.says} />
                {wrong ? <em> {t("slack.wrong")}</em> : null}
              </th>
              <td className="slack-bar">
                <span className="track" aria-hidden="true">
                  {isFirst ? (
                    <i className="point" style={{ left: `${String(left)}%` }} />
                  ) : (
                    <i
                      className="length"
                      style={{ left: `${String(left)}%`, width: `${String(Math.max(width, 0.4))}%` }}
                    />
                  )}
                  <i
                    className="band"
                    style={{
                      left: `${String(scale.at(stage.low))}%`,
                      width: `${String(scale.at(stage.high) - scale.at(stage.low))}%`,
                    }}
                  />
                </span>
              </td>
              <td>{formatNumber(stage.mean)}</td>
              <td>{isFirst || Number.isNaN(factor) ? "" : `×${formatNumber(factor)}`}</td>
              <td>{isFirst ? "" : `${formatNumber(Math.round(share * 100))} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="slack-finding">
        {first.mean > 0 && last.mean > 0
          ? t("slack.grows", { factor: formatNumber(last.mean / first.mean) })
          : t("slack.goes", { from: formatNumber(first.mean), to: formatNumber(last.mean) })}{" "}
        {greatest ? (
          <>
            <Words of="slack.most" with={{ stage: <Prose text={greatest.stage.says} /> }} />{" "}
          </>
        ) : null}
        {t("slack.band")} {wanted === "log" && !scale.logarithmic ? t("slack.notPositive") : ""}
      </p>
    </div>
  );
}

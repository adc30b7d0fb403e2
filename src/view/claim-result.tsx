import { useMemo, type ReactNode } from "react";
import type { ClaimResult } from "@theory/check";
import { say, t } from "../words/words";
import { dotsOf, drawDots } from "./claim-dots";
import { FigureView } from "./figure/FigureView";
import { formatNumber, shortNumber } from "./format";
import { Prose } from "./tex";

const plain = (text: string): string => text.replaceAll("$", "");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function rulesOf({ comparisons, values }: ClaimResult) {
  const rules = comparisons.map(({ side, threshold }) => ({
    at: threshold,
    label: `${say(side)} ${shortNumber(threshold)}`,
  }));
  // A theorem's sides are compared with each other: their difference with 0.
  return rules.length > 0 || values.length === 0 ? rules : [{ at: 0, label: "0" }];
}

/** What a check found: a dot a replica with interval and threshold, the evidence in words, and what would refute it. */
export function ClaimFindings({
  id,
  result,
}: {
  readonly id: string;
  readonly result: ClaimResult;
}): ReactNode {
  const drawing = useMemo(
    () =>
      drawDots({
        values: result.values,
        label: t("claim.dotsLabel"),
        dots: t("claim.dots"),
        statistic: result.statistic,
        interval: result.interval,
        rules: rulesOf(result),
      }),
    [result],
  );
  const each = useMemo(() => dotsOf(result.values).each, [result]);
  const { low, high, says } = result.interval;
  return (
    <>
      {result.values.length > 0 ? (
        <FigureView
          id={`claim-${id}`}
          title={capital(plain(say(result.measures)))}
          drawing={drawing}
          height="11rem"
          caption={t("claim.caption", {
            dots: each === 1 ? t("claim.dotEach") : t("claim.dotMany", { n: each }),
            estimates: say(result.estimates),
            interval: say(says),
            method: say(result.method),
          })}
          finding={t("claim.finding", {
            estimates: say(result.estimates),
            n: result.values.length,
            value: formatNumber(result.statistic, 4),
            low: formatNumber(low, 4),
            high: formatNumber(high, 4),
          })}
        />
      ) : null}
      <p className="evidence">
        <Prose text={say(result.words)} /> {t("claim.seed", { seed: result.seed })}
      </p>
      <p className="refutation">{say(result.refutation)}</p>
    </>
  );
}

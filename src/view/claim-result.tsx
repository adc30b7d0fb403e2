import { useMemo, type ReactNode } from "react";
import type { ClaimResult } from "@theory/check";
import { dotsOf, drawDots } from "./claim-dots";
import { FigureView } from "./figure/FigureView";
import { formatNumber, shortNumber } from "./format";
import { Prose } from "./tex";

const plain = (text: string): string => text.replaceAll("$", "");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function rulesOf({ comparisons, values }: ClaimResult) {
  const rules = comparisons.map(({ side, threshold }) => ({
    at: threshold,
    label: `${side} ${shortNumber(threshold)}`,
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
        label: "value of a replica",
        dots: "replicas",
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
          title={capital(plain(result.measures))}
          drawing={drawing}
          height="11rem"
          caption={`${each === 1 ? "One dot a replica" : `One dot for ${String(each)} replicas`}; under the dots the ${result.estimates} and its ${says}, by ${result.method}.`}
          finding={`The ${result.estimates} of ${String(result.values.length)} values is ${formatNumber(result.statistic, 4)}, its interval from ${formatNumber(low, 4)} to ${formatNumber(high, 4)}.`}
        />
      ) : null}
      <p className="evidence">
        <Prose text={result.words} /> Seed {result.seed}.
      </p>
      <p className="refutation">{result.refutation}</p>
    </>
  );
}

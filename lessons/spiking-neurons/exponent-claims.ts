/** Claims about the exponents of the complexity, by retention and by sample size. */
import { claimRun, observe, type ObserveClaim } from "@contract";
import retentionExponent, {
  RETENTIONS,
  type RetentionExponentParams,
} from "./experiments/retention-exponent";
import sampleSizeExponent, { SAMPLE_SIZES } from "./experiments/sample-size-exponent";
import { exponentPseudoValues } from "./exponents";

interface Range {
  readonly above?: number;
  readonly below?: number;
}

/** "The exponent of the retention lies in this range." */
export const retentionClaim = (
  says: string,
  params: Partial<RetentionExponentParams>,
  range: Range,
  replicas = 24,
): ObserveClaim =>
  observe({
    says,
    runs: { run: claimRun(["retention-exponent", retentionExponent], params, replicas) },
    measures: "exponent of ρ (jackknife pseudo-value of each replica)",
    statistic: ({ run }) => exponentPseudoValues(run, RETENTIONS),
    holds: { of: "mean", ...range },
  });

/** "The exponent of the sample size lies between -0.6 and -0.4." */
export const sampleSizeClaim = (says: string, depth: number, replicas = 24): ObserveClaim =>
  observe({
    says,
    runs: { run: claimRun(["sample-size-exponent", sampleSizeExponent], { depth }, replicas) },
    measures: "exponent of n (jackknife pseudo-value of each replica)",
    statistic: ({ run }) => exponentPseudoValues(run, SAMPLE_SIZES),
    holds: { of: "mean", above: -0.6, below: -0.4 },
  });

import { lazy, Suspense, useId, type ReactNode } from "react";
import { useStore } from "zustand";
import type { RecordedEvidence } from "../catalogue/evidence";
import { languageNow, say, t } from "../words/words";
import { UNCHECKED, type ClaimStore } from "../store/claims";
import { saidEvidence } from "./said-evidence";
import { Prose } from "./tex";

const ClaimFindings = lazy(async () => ({ default: (await import("./claim-result")).ClaimFindings }));

/** A day as the page's language writes it. */
const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(languageNow() === "en" ? "en-GB" : "zh-CN", {
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(at));

/** What was recorded with the lesson, on the claim's own seed. */
function Recorded({
  evidence,
  says,
}: {
  readonly evidence: RecordedEvidence | undefined;
  readonly says: string;
}): ReactNode {
  if (evidence?.says !== says) return null;
  return (
    <p className="evidence recorded">
      <span>{t("claim.recorded")}</span> <Prose text={saidEvidence(evidence.words, say)} />{" "}
      {t("claim.seed", { seed: evidence.seed })}
    </p>
  );
}

export interface ClaimRowProps {
  readonly id: string;
  readonly says: string;
  readonly claims: ClaimStore;
  readonly evidence: RecordedEvidence | undefined;
  /** Where the claim stands in its lesson, on a page that is not the lesson's. */
  readonly href?: string;
  /** Whether a verdict of an earlier visit counts as this row's. */
  readonly remembers?: boolean;
  readonly children?: ReactNode;
}

/** A claim: its sentence, its verdict, the buttons that put it to the test, and what was found. */
export function ClaimRow({
  id,
  says,
  claims,
  evidence,
  href,
  remembers = false,
  children,
}: ClaimRowProps): ReactNode {
  const heading = useId();
  const state = useStore(claims.store, (s) => s.claims[id] ?? UNCHECKED);
  const known = useStore(claims.store, (s) => s.remembered[id]);
  const memory = known?.says === says ? known : undefined;
  const { checking, progress, result, fault, overrides } = state;
  const altered = Object.keys(overrides).length > 0;
  const found = result?.verdict ?? (remembers ? memory?.verdict : undefined);
  const verdict = checking ? "checking" : (found ?? "unchecked");
  const percent = Math.floor(progress * 100);
  return (
    <section
      className="claim"
      aria-labelledby={heading}
      id={href ? undefined : `claim-${id.split("/")[1] ?? ""}`}
      data-claim={id}
      data-verdict={verdict}
      data-altered={altered}
      data-replicas={result?.replicas ?? 0}
    >
      <p id={heading} className="sentence">
        {href ? (
          <a href={href} title={t("claim.seeInLesson")}>
            <Prose text={say(says)} />
          </a>
        ) : (
          <Prose text={say(says)} />
        )}
      </p>
      <div className="claim-act">
        <span className={`badge ${verdict}`} role="status">
          {t(`claim.${verdict}`)}
          {checking ? ` ${String(percent)} %` : ""}
        </span>
        {checking ? (
          <button
            type="button"
            onClick={() => {
              claims.cancel(id);
            }}
          >
            {t("claim.cancel")}
          </button>
        ) : (
          <button
            type="button"
            title={t(result ? "claim.againWhy" : "claim.checkWhy")}
            onClick={() => {
              void claims.check(id, says);
            }}
          >
            {t(result ? "claim.again" : "claim.check")}
          </button>
        )}
      </div>
      {checking ? (
        <progress className="claim-progress" max={1} value={progress} aria-label={t("claim.progress")} />
      ) : null}
      {altered ? (
        <p className="altered" role="status">
          {t("claim.altered")}{" "}
          <button
            type="button"
            className="ghost"
            onClick={() => {
              claims.restore(id);
            }}
          >
            {t("claim.restore")}
          </button>
        </p>
      ) : null}
      {fault ? (
        <p className="fault" role="alert">
          {say(fault)} {t("claim.tryAgain")}
        </p>
      ) : null}
      {result ? (
        <div className="findings">
          <Suspense fallback={null}>
            <ClaimFindings id={id} result={result} />
          </Suspense>
        </div>
      ) : (
        <>
          <Recorded evidence={evidence} says={says} />
          {memory ? (
            <p className="evidence">
              {t("claim.remembered", {
                day: dayOf(memory.at),
                verdict: t(`claim.${memory.verdict}`),
                replicas: memory.replicas,
                seed: memory.seed,
              })}
            </p>
          ) : null}
        </>
      )}
      {children}
    </section>
  );
}

import { lazy, Suspense, useId, type ReactNode } from "react";
import { useStore } from "zustand";
import type { RecordedEvidence } from "../catalogue/evidence";
import { UNCHECKED, type ClaimStore } from "../store/claims";
import { Prose } from "./tex";

const ClaimFindings = lazy(async () => ({ default: (await import("./claim-result")).ClaimFindings }));

const WORDS = {
  unchecked: "not checked here yet",
  checking: "checking",
  holds: "holds",
  fails: "fails",
  unclear: "not enough evidence",
} as const;

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

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
      <span>Recorded with the lesson.</span> <Prose text={evidence.words} /> Seed {evidence.seed}.
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
          <a href={href} title="See it in its lesson">
            <Prose text={says} />
          </a>
        ) : (
          <Prose text={says} />
        )}
      </p>
      <div className="claim-act">
        <span className={`badge ${verdict}`} role="status">
          {WORDS[verdict]}
          {checking ? ` ${String(percent)} %` : ""}
        </span>
        {checking ? (
          <button
            type="button"
            onClick={() => {
              claims.cancel(id);
            }}
          >
            Cancel
          </button>
        ) : (
          <button
            type="button"
            title={
              result
                ? "Add as many replicas again to those already run"
                : "Run the claim’s experiments on random numbers never used before, and judge them"
            }
            onClick={() => {
              void claims.check(id, says);
            }}
          >
            {result ? "Check again" : "Check"}
          </button>
        )}
      </div>
      {checking ? (
        <progress className="claim-progress" max={1} value={progress} aria-label="Progress of the check" />
      ) : null}
      {altered ? (
        <p className="altered" role="status">
          With these parameters it is no longer the lesson’s claim that is checked.{" "}
          <button
            type="button"
            className="ghost"
            onClick={() => {
              claims.restore(id);
            }}
          >
            Back to the lesson’s claim
          </button>
        </p>
      ) : null}
      {fault ? (
        <p className="fault" role="alert">
          {fault} Press Check to try again.
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
              In this browser on {WHEN.format(new Date(memory.at))}: {WORDS[memory.verdict]}, with{" "}
              {memory.replicas} replicas on seed {memory.seed}.
            </p>
          ) : null}
        </>
      )}
      {children}
    </section>
  );
}

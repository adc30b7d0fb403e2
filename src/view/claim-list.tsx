import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { RecordedEvidence } from "../catalogue/evidence";
import { UNCHECKED, type ClaimStore } from "../store/claims";
import { ClaimRow } from "./claim-row";
import { plural } from "./format";

export interface ListedClaim {
  readonly name: string;
  readonly says: string;
  readonly evidence?: RecordedEvidence;
}
export interface ListedLesson {
  readonly slug: string;
  readonly title: string;
  readonly claims: readonly ListedClaim[];
}

const flat = (lessons: readonly ListedLesson[]) =>
  lessons.flatMap(({ slug, claims }) => claims.map(({ name, says }) => ({ id: `${slug}/${name}`, says })));

/** How the claims stand in this browser, and the button that checks them all. */
function Overview({
  lessons,
  claims,
}: {
  readonly lessons: readonly ListedLesson[];
  readonly claims: ClaimStore;
}): ReactNode {
  const state = useStore(claims.store);
  const all = flat(lessons);
  const verdictOf = ({ id, says }: { readonly id: string; readonly says: string }): string => {
    const known = state.remembered[id];
    return state.claims[id]?.result?.verdict ?? (known?.says === says ? known.verdict : "unchecked");
  };
  const count = (verdict: string): number => all.filter((claim) => verdictOf(claim) === verdict).length;
  const words = [
    [count("holds"), "hold"],
    [count("fails"), "fail"],
    [count("unclear"), "not enough evidence"],
    [count("unchecked"), "not checked here yet"],
  ] as const;
  const running = all.findIndex(({ id }) => (state.claims[id] ?? UNCHECKED).checking);
  const share = state.all
    ? (state.all.done + (state.claims[all[running]?.id ?? ""]?.progress ?? 0)) / state.all.total
    : 0;
  return (
    <div className="claims-overview">
      <p role="status">
        {plural(all.length, "claim")}:{" "}
        {words
          .filter(([n]) => n > 0)
          .map(([n, what]) => `${String(n)} ${what}`)
          .join(", ")}
        .
      </p>
      {state.all ? (
        <>
          <button type="button" onClick={claims.cancelAll}>
            Stop
          </button>
          <progress
            className="claim-progress"
            max={1}
            value={share}
            aria-label={`Claim ${String(state.all.done + 1)} of ${String(state.all.total)}`}
          />
        </>
      ) : (
        <button
          type="button"
          className="primary"
          disabled={all.length === 0}
          onClick={() => {
            void claims.checkAll(all);
          }}
        >
          Check all
        </button>
      )}
      {state.memoryFault ? (
        <p className="fault" role="alert">
          {state.memoryFault}
        </p>
      ) : null}
    </div>
  );
}

/** Every claim of every lesson with its last verdict in this browser. */
export function ClaimList({
  lessons,
  claims,
  root,
}: {
  readonly lessons: readonly ListedLesson[];
  readonly claims: ClaimStore;
  readonly root: string;
}): ReactNode {
  return (
    <>
      <Overview lessons={lessons} claims={claims} />
      {lessons.map(({ slug, title, claims: listed }) => (
        <section key={slug} aria-label={title}>
          <h2>
            <a href={`${root}lessons/${slug}/`}>{title}</a>
          </h2>
          {listed.map(({ name, says, evidence }) => (
            <ClaimRow
              key={name}
              id={`${slug}/${name}`}
              says={says}
              claims={claims}
              evidence={evidence}
              href={`${root}lessons/${slug}/#claim-${name}`}
              remembers
            />
          ))}
        </section>
      ))}
    </>
  );
}

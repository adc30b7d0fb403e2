import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { RecordedEvidence } from "../catalogue/evidence";
import { UNCHECKED, type ClaimStore } from "../store/claims";
import { say, t } from "../words/words";
import { ClaimRow } from "./claim-row";
import { counted } from "./format";

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
    [count("holds"), "claims.hold"],
    [count("fails"), "claims.fail"],
    [count("unclear"), "claims.unclear"],
    [count("unchecked"), "claims.unchecked"],
  ] as const;
  const running = all.findIndex(({ id }) => (state.claims[id] ?? UNCHECKED).checking);
  const share = state.all
    ? (state.all.done + (state.claims[all[running]?.id ?? ""]?.progress ?? 0)) / state.all.total
    : 0;
  return (
    <div className="claims-overview">
      <p role="status">
        {t("claims.count", {
          ...counted(all.length),
          verdicts: words
            .filter(([n]) => n > 0)
            .map(([n, key]) => t(key, { n }))
            .reduce((one, more) => (one ? t("claims.and", { one, more }) : more), ""),
        })}
      </p>
      {state.all ? (
        <>
          <button type="button" onClick={claims.cancelAll}>
            {t("claims.stop")}
          </button>
          <progress
            className="claim-progress"
            max={1}
            value={share}
            aria-label={t("claims.progress", { n: state.all.done + 1, total: state.all.total })}
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
          {t("claims.checkAll")}
        </button>
      )}
      {state.memoryFault ? (
        <p className="fault" role="alert">
          {say(state.memoryFault)}
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

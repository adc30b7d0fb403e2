import { lazy, Suspense, useState, type ReactNode } from "react";
import type { RecordedEvidence } from "../catalogue/evidence";
import { t } from "../words/words";
import { ClaimRow } from "./claim-row";
import { experimentId, useLesson } from "./lesson-context";
import { UnknownName } from "./unknown-name";

// A lesson has many claims with many parameters: their controls are made when a reader opens them.
const ClaimFields = lazy(async () => ({ default: (await import("./claim-params")).ClaimFields }));

/** A sentence of the lesson with a button that puts it to the test on random numbers never used before. */
export function ClaimCell({
  name,
  evidence,
}: {
  readonly name: string;
  /** Put in by the build. */
  readonly evidence?: RecordedEvidence;
}): ReactNode {
  const { lesson, claims } = useLesson();
  const [opened, setOpened] = useState(false);
  const claim = lesson.claims[name];
  if (!claim) return <UnknownName kind="claim" name={name} />;
  const id = experimentId(lesson, name);
  return (
    <ClaimRow id={id} says={claim.says} claims={claims} evidence={evidence}>
      <details
        className="claim-params"
        onToggle={() => {
          setOpened(true);
        }}
      >
        <summary>{t("claim.change")}</summary>
        {opened ? (
          <Suspense fallback={null}>
            <ClaimFields id={id} claim={claim} claims={claims} />
          </Suspense>
        ) : null}
      </details>
    </ClaimRow>
  );
}

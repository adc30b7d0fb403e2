import type { ReactNode } from "react";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { t } from "../words/words";
import type { ListedLesson } from "../view/claim-list";

/** What the page of claims shows of a lesson; lessons without a claim are left out. */
export const listedLessons = (lessons: readonly CataloguedLesson[]): readonly ListedLesson[] =>
  lessons.flatMap(({ slug, text, claims, evidence }) => {
    const listed = Object.entries(claims).map(([name, { says }]) => {
      const recorded = evidence[name];
      return { name, says, ...(recorded ? { evidence: recorded } : {}) };
    });
    return listed.length > 0 ? [{ slug, title: text.meta.title, claims: listed }] : [];
  });

/** `/claims/`: everything that the lessons assert, to be checked in this browser. `list` is the rendered list. */
export function ClaimsPage({
  bar,
  list,
  props,
}: {
  readonly bar: ReactNode;
  readonly list: string;
  readonly props: object;
}): ReactNode {
  return (
    <>
      {bar}
      <main data-page="claims" id="main" className="home claims-page">
        <h1>{t("claims.title")}</h1>
        <p className="lede">{t("claims.lede")}</p>
        <noscript>
          <p className="note-line">{t("claims.unscripted")}</p>
        </noscript>
        <div id="claim-list" data-props={JSON.stringify(props)} dangerouslySetInnerHTML={{ __html: list }} />
      </main>
    </>
  );
}

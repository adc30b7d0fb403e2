import type { ReactNode } from "react";
import { Words } from "../view/slots";
import { t } from "../words/words";

/** `/about/`: what this is, and what stands behind its numbers. */
export function AboutPage({
  bar,
  root,
  foot,
}: {
  readonly bar: ReactNode;
  readonly root: string;
  readonly foot: ReactNode;
}): ReactNode {
  return (
    <>
      {bar}
      <main data-page="about" id="main" className="home explore about">
        <h1>{t("about.title")}</h1>
        <p className="lede">{t("about.lede")}</p>

        <h2 id="number">{t("about.number")}</h2>
        <p>
          <Words
            of="about.run"
            with={{
              holds: <em>{t("theorem.holds")}</em>,
              violated: <em>{t("theorem.violated")}</em>,
              vacuous: <em>{t("theorem.vacuous")}</em>,
              inapplicable: <em>{t("theorem.inapplicable")}</em>,
            }}
          />
        </p>
        <p>
          <Words of="about.kinds" with={{ claim: <a href={`${root}claims/`}>{t("about.claim")}</a> }} />
        </p>
        <p>{t("about.seeds")}</p>

        <h2 id="sources">{t("about.sources")}</h2>
        <p>{t("about.quoted")}</p>

        <h2 id="class">{t("about.class")}</h2>
        <p>
          <Words of="about.room" with={{ command: <code>npm start -- --host</code> }} />
        </p>

        <h2 id="cite">{t("about.cite")}</h2>
        <p>{t("about.bibtex")}</p>

        <h2 id="add">{t("about.add")}</h2>
        <p>
          <Words
            of="about.folder"
            with={{ readme: <code>README.md</code>, contributing: <code>CONTRIBUTING.md</code> }}
          />
        </p>

        <h2 id="data">{t("about.data")}</h2>
        <p>
          <Words of="about.kept" with={{ place: <a href={`${root}place/`}>{t("page.place")}</a> }} />
        </p>
      </main>
      {foot}
    </>
  );
}

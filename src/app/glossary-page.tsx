import type { ReactNode } from "react";
import type { SymbolTable } from "@contract";
import type { CataloguedLesson } from "../catalogue/catalogue";
import { Prose, Tex } from "../view/tex";
import { TAGS } from "../words/language";
import { languageNow, t } from "../words/words";
import { outlineOf } from "./outline";

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, TAGS[languageNow()], { sensitivity: "base" });

function Terms({
  root,
  lessons,
}: {
  readonly root: string;
  readonly lessons: readonly CataloguedLesson[];
}): ReactNode {
  const terms = lessons
    .flatMap((lesson) => outlineOf(lesson).terms.map((term) => ({ ...term, lesson })))
    .sort(byName);
  return (
    <dl className="glossary-terms">
      {terms.map(({ id, name, html, lesson }) => (
        <div key={`${lesson.slug}/${id}`}>
          <dt>
            <a href={`${root}lessons/${lesson.slug}/#${id}`}>{name}</a>
          </dt>
          <dd>
            <span dangerouslySetInnerHTML={{ __html: html }} />
            <small>{lesson.text.meta.title}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Meant {
  readonly tex: string;
  readonly meaning: string;
  /** Theorems in which it stands with this meaning. */
  readonly theorems: readonly { readonly name: string; readonly title: string }[];
}

/** Symbols of a lesson's theorems: one line for each symbol and meaning. */
function symbolsOf({ theorems }: CataloguedLesson): readonly Meant[] {
  const lines = new Map<string, Meant>();
  for (const [name, { symbols, title }] of Object.entries(theorems))
    for (const { tex, meaning } of Object.values(symbols as SymbolTable)) {
      const key = `${tex} ${meaning}`;
      const before = lines.get(key)?.theorems ?? [];
      lines.set(key, { tex, meaning, theorems: [...before, { name, title }] });
    }
  return [...lines.values()];
}

function Symbols({ root, lesson }: { readonly root: string; readonly lesson: CataloguedLesson }): ReactNode {
  return (
    <table className="glossary-symbols">
      <thead>
        <tr>
          <th scope="col">{t("find.kind.Symbol")}</th>
          <th scope="col">{t("find.meaning")}</th>
          <th scope="col">{t("find.standsIn")}</th>
        </tr>
      </thead>
      <tbody>
        {symbolsOf(lesson).map(({ tex, meaning, theorems }) => (
          <tr key={`${tex} ${meaning}`}>
            <td>
              <Tex tex={tex} />
            </td>
            <td>
              <Prose text={meaning} />
            </td>
            <td>
              {theorems.map(({ name, title }, i) => (
                <span key={name}>
                  {i > 0 ? "; " : ""}
                  <a href={`${root}lessons/${lesson.slug}/#theorem-${name}`}>
                    <Prose text={title} />
                  </a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `/glossary/`: the terms that the lessons define, and the symbols of their theorems. */
export function GlossaryPage({
  bar,
  root,
  lessons,
}: {
  readonly bar: ReactNode;
  readonly root: string;
  readonly lessons: readonly CataloguedLesson[];
}): ReactNode {
  return (
    <>
      {bar}
      <main data-page="glossary" id="main" className="home glossary">
        <h1>{t("find.glossary")}</h1>
        <p className="lede">{t("find.glossaryLede")}</p>
        <nav aria-label={t("page.contents")}>
          <a href="#terms">{t("find.terms")}</a>
          {lessons.map(({ slug, text }) => (
            <a key={slug} href={`#${slug}`}>
              {text.meta.title}
            </a>
          ))}
        </nav>
        <section aria-labelledby="terms">
          <h2 id="terms">{t("find.terms")}</h2>
          <Terms root={root} lessons={lessons} />
        </section>
        <h2>{t("find.symbols")}</h2>
        {lessons.map((lesson) => (
          <section key={lesson.slug} aria-labelledby={lesson.slug}>
            <h3 id={lesson.slug}>{lesson.text.meta.title}</h3>
            <Symbols root={root} lesson={lesson} />
          </section>
        ))}
      </main>
    </>
  );
}

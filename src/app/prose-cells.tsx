import { Children, cloneElement, isValidElement, type ReactNode } from "react";
import type { ExperimentPart } from "../view/experiment";
import type { PlotProps } from "../view/experiment-figures";
import { Prose } from "../view/tex";
import { t } from "../words/words";
import { plainProse } from "./search/plain-tex";

/** Placed inside `<Experiment>`: a line, band or bar plot of recorded series. It is read, never rendered by itself. */
export const Plot = (_: PlotProps): ReactNode => null;
/** Placed inside `<Experiment>`: a figure of the lesson's `figures/` folder. */
export const Figure = (_: { readonly name: string }): ReactNode => null;

export function partsOf(children: ReactNode): readonly ExperimentPart[] {
  const parts: ExperimentPart[] = [];
  Children.forEach(children, (child) => {
    if (!isValidElement(child)) return;
    if (child.type === Plot) parts.push({ kind: "plot", ...(child.props as PlotProps) });
    else if (child.type === Figure)
      parts.push({ kind: "figure", ...(child.props as { readonly name: string }) });
    else throw new Error("Inside <Experiment> only <Plot> and <Figure> may stand.");
  });
  return parts;
}

/** A question to answer before running; the answer is folded. `form` is how the reader answers. */
export function Predict({
  id,
  question,
  form,
  children,
}: {
  readonly id: string;
  readonly question: ReactNode;
  readonly form?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="predict" role="group" data-predict={id} aria-label={t("prose.predict")}>
      <p className="label">{t("prose.predict")}</p>
      <p className="question">{typeof question === "string" ? <Prose text={question} /> : question}</p>
      {form}
      <details>
        <summary>{t("prose.answer")}</summary>
        <div className="answer">{children}</div>
      </details>
    </div>
  );
}

/** Something to work out, with hints and a solution folded. `form` is where the reader's answer goes. */
export function Exercise({
  id,
  title,
  form,
  children,
}: {
  readonly id: string;
  readonly title?: string;
  readonly form?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const hints = Children.toArray(children).filter(
    (child) => isValidElement(child) && child.type === Hint,
  ).length;
  let count = 0;
  // Several hints are steps of a derivation: they are numbered, and the page's script shows them one by one.
  const numbered = Children.map(children, (child) =>
    hints > 1 && isValidElement<{ readonly title?: string }>(child) && child.type === Hint
      ? cloneElement(child, { title: t("work.hint", { hint: ++count, of: hints }) })
      : child,
  );
  return (
    <div
      className="exercise"
      role="group"
      id={`exercise-${id}`}
      data-exercise={id}
      aria-label={title === undefined ? t("prose.exercise") : plainProse(title)}
    >
      <p className="label">
        {t("prose.exercise")}
        {title ? (
          <>
            {" · "}
            <Prose text={title} />
          </>
        ) : null}
      </p>
      {numbered}
      {form}
    </div>
  );
}

/** A table of the prose: wider than a phone, it scrolls by itself, by keyboard too. */
export function ProseTable({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <div className="prose-table" role="group" aria-label={t("figure.table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

const fold = (summary: "prose.hint" | "prose.solution" | "prose.proof", className: string) =>
  function Fold({ children, title }: { readonly children?: ReactNode; readonly title?: string }): ReactNode {
    return (
      <details className={className}>
        <summary>{title ?? t(summary)}</summary>
        <div>{children}</div>
      </details>
    );
  };
export const Hint = fold("prose.hint", "fold hint");
export const Solution = fold("prose.solution", "fold solution");
export const Proof = fold("prose.proof", "fold proof");

/** For the speaker; not part of the page that readers see. */
export function Notes({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <aside className="notes" hidden>
      {children}
    </aside>
  );
}

/** In class a new screen begins here. */
export const Slide = (): ReactNode => <hr data-slide-break hidden />;

/** In class its content comes with the next press of a key; to a reader it is there from the start. */
export const Reveal = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <div data-reveal>{children}</div>
);

import type { ReactNode } from "react";
import { t } from "../../words/words";
import { counted, formatNumber } from "../format";
import type { Opinion } from "./opinion";

/** Plot of one probability: the mean as a bar, each replica as a dot. */
function Row({ opinion, at }: { readonly opinion: Opinion; readonly at: number }): ReactNode {
  const of = opinion.classes[at];
  if (!of) return null;
  const known = opinion.replicas > 0;
  const spread = known ? [Math.min(...of.values), Math.max(...of.values)] : [];
  return (
    <tr className={at === opinion.best ? "best" : ""}>
      <th scope="row">{of.name}</th>
      <td className="opinion-plot" aria-hidden="true">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none">
          {known ? <rect x={0} y={2} width={100 * of.mean} height={6} /> : null}
        </svg>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="dots">
          <path d={of.values.map((value) => `M${(100 * value).toFixed(2)} 5h0`).join("")} />
        </svg>
      </td>
      <td className="opinion-mean">
        {known ? of.mean.toFixed(2) : "–"}
        {opinion.replicas > 1 ? (
          <span className="visually-hidden">
            {t("draw.spread", { low: spread[0]?.toFixed(2) ?? "", high: spread[1]?.toFixed(2) ?? "" })}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** A class must be this much more probable than the next to be named. */
const UNDECIDED = 0.005;

/** "3, say 14 of 16 replicas; mean probability 0.87". */
export function opinionWords({ classes, best, votes, replicas }: Opinion): string {
  const of = classes[best];
  if (!of) return t("draw.noAnswer");
  const next = Math.max(...classes.filter((other) => other !== of).map(({ mean }) => mean));
  if (of.mean - next < UNDECIDED) return t("draw.undecided");
  const said = { name: of.name, p: of.mean.toFixed(2) };
  return replicas === 1
    ? t("draw.one", said)
    : t("draw.many", {
        ...said,
        votes: formatNumber(votes),
        replicas: t("count.replicas", counted(replicas)),
      });
}

/** What each model makes of the image: probability of each class, mean and replicas. */
export function Opinions({
  opinions,
  words,
}: {
  readonly opinions: readonly Opinion[];
  readonly words: Readonly<Record<string, string>>;
}): ReactNode {
  return (
    <div className="opinions">
      {opinions.map((opinion) => (
        <table
          key={opinion.model}
          data-model={opinion.model}
          data-best={opinion.classes[opinion.best]?.name ?? ""}
        >
          <caption>
            <strong>{words[opinion.model]}</strong> <span className="said">{opinionWords(opinion)}</span>
          </caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t("draw.class")}</th>
              <td />
              <th scope="col">{t("draw.probability")}</th>
            </tr>
          </thead>
          <tbody>
            {opinion.classes.map(({ name }, at) => (
              <Row key={name} opinion={opinion} at={at} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

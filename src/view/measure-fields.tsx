import type { ReactNode } from "react";
import type { SeriesSchema } from "@contract";
import { say, t } from "../words/words";
import type { Measure } from "../runtime/pool-protocol";

const plain = (text: string): string => text.replaceAll("$", "").replaceAll("\\", "");

const AT = { last: "measure.last", tail: "measure.tail" } as const;

interface Quantity {
  readonly key: string;
  readonly words: string;
  readonly series: string;
  readonly component: number;
}

/** Every recorded number of a replica: scalar series, and vector series component by component. */
function quantitiesOf(series: SeriesSchema): readonly Quantity[] {
  return Object.entries(series).flatMap(([name, s]) =>
    s.kind === "scalar"
      ? [{ key: `${name}.0`, words: plain(s.meaning), series: name, component: 0 }]
      : s.components.map((component, i) => ({
          key: `${name}.${String(i)}`,
          words: `${plain(s.meaning)}: ${plain(say(component))}`,
          series: name,
          component: i,
        })),
  );
}

const keyOf = ({ series, component }: Measure): string => `${series}.${String(component)}`;

/** "loss, at the end", with its unit. */
export function measureWords(series: SeriesSchema, measure: Measure): string {
  const quantity = quantitiesOf(series).find(({ key }) => key === keyOf(measure));
  const unit = series[measure.series]?.unit;
  return t("measure.words", {
    quantity: `${quantity?.words ?? measure.series}${unit ? ` (${unit})` : ""}`,
    at: t(AT[measure.at]),
  });
}

/** Which recorded quantity, and when. */
export function MeasureFields({
  id,
  series,
  measure,
  onChange,
}: {
  readonly id: string;
  readonly series: SeriesSchema;
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
}): ReactNode {
  const quantities = quantitiesOf(series);
  return (
    <div className="measure">
      <div className="field">
        <label htmlFor={`${id}-quantity`}>{t("measure.quantity")}</label>
        <select
          id={`${id}-quantity`}
          value={keyOf(measure)}
          onChange={(event) => {
            const chosen = quantities.find(({ key }) => key === event.target.value);
            if (chosen) onChange({ ...measure, series: chosen.series, component: chosen.component });
          }}
        >
          {quantities.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-at`}>{t("measure.when")}</label>
        <select
          id={`${id}-at`}
          value={measure.at}
          onChange={(event) => {
            onChange({ ...measure, at: event.target.value === "tail" ? "tail" : "last" });
          }}
        >
          {Object.entries(AT).map(([at, words]) => (
            <option key={at} value={at}>
              {t(words)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

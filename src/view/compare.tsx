import { useEffect, useMemo, type ReactNode } from "react";
import { useStore } from "zustand";
import {
  presentParamsOf,
  type AnyExperiment,
  type ParamSchema,
  type ParamValue,
  type SeriesSchema,
} from "@contract";
import type { Bench } from "../store/benches";
import { differingParams, unpaired, type Comparison } from "../store/compare";
import { say, t } from "../words/words";
import { dotsOf, drawDots } from "./claim-dots";
import { FigureView } from "./figure/FigureView";
import { formatNumber, shortNumber } from "./format";
import { experimentId, useBench, useLesson } from "./lesson-context";
import { MeasureFields, measureWords } from "./measure-fields";
import { Words } from "./slots";
import { Prose } from "./tex";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const valueWords = (schema: ParamSchema, name: string, value: ParamValue | undefined): string => {
  const param = schema[name];
  if (param?.kind === "choice") return param.options[String(value)] ?? String(value);
  if (typeof value === "boolean") return t(value ? "compare.on" : "compare.off");
  return typeof value === "number" ? shortNumber(value) : String(value);
};

/** What the two runs differ in. */
function Differing({
  pinned,
  bench,
  schema,
}: {
  readonly pinned: Bench;
  readonly bench: Bench;
  readonly schema: ParamSchema;
}): ReactNode {
  const names = differingParams(pinned.spec, bench.spec);
  const [there, here] = [presentParamsOf<ParamSchema>(pinned.spec), presentParamsOf<ParamSchema>(bench.spec)];
  return (
    <p className="compare-pinned">
      <Words
        of={names.length > 0 ? "compare.differs" : "compare.pinned"}
        with={{
          pinned: <strong>{t("compare.pinnedWord")}</strong>,
          replicas: pinned.spec.replicas,
          seed: pinned.spec.seed,
        }}
      />
      {names.map((name, i) => (
        <span key={name}>
          {i > 0 ? t("compare.comma") : ""}
          <Prose text={schema[name]?.meaning ?? name} /> ({valueWords(schema, name, there[name])} →{" "}
          {valueWords(schema, name, here[name])})
        </span>
      ))}
      {names.length > 0 ? t("compare.stop") : ""}
    </p>
  );
}

function verdictOf({ low, high }: { readonly low: number; readonly high: number }): string {
  if (!(low > 0) && !(high < 0)) return t("compare.open");
  return low > 0 ? t("compare.larger") : t("compare.smaller");
}

function Difference({
  id,
  difference,
  words,
}: {
  readonly id: string;
  readonly difference: NonNullable<Comparison["difference"]>;
  readonly words: string;
}): ReactNode {
  const { values, interval } = difference;
  const { mean, low, high, replicas, lost } = interval;
  const drawing = useMemo(
    () =>
      drawDots({
        values,
        label: t("compare.pair"),
        dots: t("compare.pairs"),
        statistic: mean,
        interval: { low, high, says: t("compare.interval") },
        rules: [{ at: 0, label: t("compare.none") }],
      }),
    [values, mean, low, high],
  );
  const each = useMemo(() => dotsOf(values).each, [values]);
  const decided = low > 0 || high < 0;
  return (
    <div className="compare-difference" data-difference={decided ? "decided" : "open"}>
      <FigureView
        id={`${id}/difference`}
        title={t("compare.title", { words: capital(words) })}
        drawing={drawing}
        height="10rem"
        caption={each === 1 ? t("compare.captionOne") : t("compare.captionMany", { n: each })}
        finding={t("compare.finding", {
          mean: formatNumber(mean),
          low: formatNumber(low),
          high: formatNumber(high),
        })}
      />
      <p className="evidence">
        {t("compare.evidence", {
          mean: formatNumber(mean),
          low: formatNumber(low),
          high: formatNumber(high),
          pairs: replicas,
          lost: lost > 0 ? t("compare.lost", { n: lost }) : "",
        })}{" "}
        <strong>{verdictOf(interval)}</strong>
      </p>
    </div>
  );
}

/** Beside a pinned run: what differs, and the difference replica by replica where the seeds are the same. */
export function ComparePanel({
  name,
  experiment,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
}): ReactNode {
  const { lesson, compare } = useLesson();
  const id = experimentId(lesson, name);
  const comparison = useStore(compare.store, (s) => s[id]);
  const bench = useBench(name, (b) => b);
  const measure = comparison?.measure;
  const pinned = comparison?.pinned;
  const why = pinned ? unpaired(pinned, bench) : null;
  const paired = pinned !== undefined && why === null;
  useEffect(() => {
    if (paired) void compare.compare(id, bench);
    // The difference belongs to a finished recording, its pinned one and the quantity; nothing else of the bench.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [compare, id, paired, pinned, bench.recording, measure]);
  if (!comparison || !pinned || !measure) return null;
  const { difference, fault } = comparison;
  const current = paired && difference?.of === bench.recording ? difference : null;
  return (
    <section className="compare" aria-label={t("compare.name")}>
      <Differing pinned={pinned} bench={bench} schema={experiment.params as ParamSchema} />
      {why === null ? (
        <>
          <MeasureFields
            id={`${name}-compare`}
            series={experiment.series as SeriesSchema}
            measure={measure}
            onChange={(next) => {
              compare.setMeasure(id, next);
            }}
          />
          {current ? (
            <Difference
              id={id}
              difference={current}
              words={measureWords(experiment.series as SeriesSchema, measure)}
            />
          ) : null}
        </>
      ) : (
        <p className="note-line">{say(why)}</p>
      )}
      {fault ? (
        <p className="fault" role="alert">
          {say(fault)}
        </p>
      ) : null}
    </section>
  );
}

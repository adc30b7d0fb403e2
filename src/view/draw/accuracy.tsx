import { useEffect, useState, type ReactNode } from "react";
import type { ExperimentId, ParamSchema, Probe, Tree } from "@contract";
import { resampled } from "@learning/image-files";
import type { ImageSet } from "@learning/image-set";
import { formatNumber } from "../format";
import { useLesson } from "../lesson-context";
import { t } from "../../words/words";
import { rightOf } from "./opinion";
import { createScorer, type Score } from "./scorer";

/** Images in a batch times replicas: a batch then takes some tens of milliseconds of the worker. */
const MOST_ROWS = 4000;
const MOST_IMAGES = 250;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function words(right: readonly number[], counted: number): string {
  const shares = right.map((n) => n / counted);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return shares.length === 1
    ? percent(mean)
    : t("draw.byReplica", { mean: percent(mean), low: percent(low), high: percent(high) });
}

/** Accuracy of the present models on the reader's labelled images; it follows the training. */
export function Accuracy({
  id,
  probe,
  set,
  labels,
}: {
  readonly id: ExperimentId;
  readonly probe: Probe<ParamSchema, Tree>;
  readonly set: ImageSet;
  readonly labels: Uint8Array;
}): ReactNode {
  const { benches } = useLesson();
  const [score, setScore] = useState<Score | null>(null);
  useEffect(() => {
    const bench = () => benches.store.getState().benches[id];
    const models = Object.keys(probe.models);
    const scorer = createScorer({
      total: set.count,
      batchSize: Math.max(1, Math.min(MOST_IMAGES, Math.floor(MOST_ROWS / (bench()?.spec.replicas ?? 1)))),
      batch: (from, count) => ({ count, pixels: resampled(set, probe.edge, from, count) }),
      ask: (question) => benches.actions.ask(id, question),
      judge: (answer, from) =>
        Object.fromEntries(
          models.map((model) => [
            model,
            rightOf(answer, model, probe.classes.length, labels.subarray(from, from + answer.count)),
          ]),
        ),
      show: setScore,
    });
    const trains = (): boolean => bench()?.status === "running";
    scorer.moved(trains());
    const forget = benches.store.subscribe((now, before) => {
      const [a, b] = [now.benches[id], before.benches[id]];
      if (a?.step !== b?.step || a?.status !== b?.status || a?.spec !== b?.spec) scorer.moved(trains());
    });
    return () => {
      forget();
      scorer.stop();
    };
  }, [benches, id, probe, set, labels]);
  if (!score) return <p className="note-line">{t("draw.runForScore")}</p>;
  const which =
    score.wanted < set.count
      ? t("draw.first", { n: formatNumber(score.wanted) })
      : score.counted < score.wanted
        ? t("draw.soFar", { n: formatNumber(score.counted, 7), of: formatNumber(score.wanted, 7) })
        : t("draw.images", { n: formatNumber(set.count, 7) });
  return (
    <table className="own-accuracy" data-counted={score.counted}>
      <caption>{t("draw.accuracy", { which, step: formatNumber(score.step, 7) })}</caption>
      <tbody>
        {Object.entries(score.right).map(([model, right]) => (
          <tr key={model}>
            <th scope="row">{probe.models[model]}</th>
            <td>{words(right, score.counted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

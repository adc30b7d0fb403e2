import { useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import {
  assertNever,
  presentParamsOf,
  type Curve,
  type ParamSchema,
  type Prediction,
  type SpecSchema,
  type Truth,
} from "@contract";
import { defaultSpec, specText } from "../../runtime/spec";
import type { Json } from "../../store/entries";
import type { PlaceStore } from "../../store/place";
import { experimentId, useLesson } from "../lesson-context";
import { t } from "../../words/words";
import { Prose } from "../tex";
import { givenOf, type Given } from "./answers";
import { CurveForm } from "./curve-form";
import { ChoiceForm, NumberForm } from "./forms";
import { scoreCurve, scoreNumber, type Score } from "./scoring";

export interface PredictProps {
  readonly id: string;
  readonly prediction: Prediction;
  /** Null while the page is being rendered by the build. */
  readonly place: PlaceStore | null;
  /** Puts the lesson's answer into the page, or takes it out. */
  readonly show: (answer: boolean) => void;
}

type RunTruth = Extract<Truth<never>, { kind: "run" }>;

/** The truth, once it is known: a formula's at once, a run's when a run with its settings has come to its end. */
function useTruth<T>(truth: Truth<T> | null, wanted: boolean): T | null {
  const { lesson, benches } = useLesson();
  const name = truth?.kind === "run" ? truth.experiment : "";
  const bench = useStore(benches.store, (state) => state.benches[experimentId(lesson, name)]);
  if (!truth || !wanted) return null;
  if (truth.kind === "formula") return truth.value();
  if (bench?.status !== "done") return null;
  const params = presentParamsOf<ParamSchema>(bench.spec);
  const same = Object.entries(truth.settings).every(([key, value]) => params[key] === value);
  return same ? truth.value({ params, recording: bench.recording }) : null;
}

/** Runs the experiment that tells the truth, with the settings that the question is about. */
function RunToSee({ truth }: { readonly truth: Omit<RunTruth, "value"> }): ReactNode {
  const { lesson, benches } = useLesson();
  const id = experimentId(lesson, truth.experiment);
  const experiment = lesson.experiments[truth.experiment];
  const bench = useStore(benches.store, (state) => state.benches[id]);
  if (!experiment || !bench) return null;
  const going = bench.status === "running" || bench.status === "loading";
  return (
    <p className="predict-run">
      {t("predict.kept")}{" "}
      <button
        type="button"
        className="primary"
        disabled={going}
        onClick={() => {
          const spec = defaultSpec(id, experiment as SpecSchema);
          benches.actions.restore(id, specText({ ...spec, params: { ...spec.params, ...truth.settings } }));
          benches.actions.run(id);
        }}
      >
        {going
          ? t("predict.running", { percent: Math.round((100 * bench.step) / bench.steps) })
          : t("predict.run")}
      </button>
    </p>
  );
}

function scoreOf(prediction: Prediction, given: Given, truth: number | Curve | null): Score | null {
  if (given.kind === "choice" && prediction.kind === "choice") {
    const option = prediction.options[given.option];
    if (!option) return null;
    return option.right
      ? { grade: "right", says: t("predict.yes", { because: option.because }) }
      : { grade: "wrong", says: t("predict.no", { because: option.because }) };
  }
  if (given.kind === "number" && prediction.kind === "number" && typeof truth === "number")
    return Number.isFinite(truth) ? scoreNumber(prediction, given.value, truth) : null;
  if (given.kind === "curve" && prediction.kind === "curve" && truth !== null && typeof truth === "object")
    return scoreCurve(prediction, given.knots, truth);
  return null;
}

/**
 * Asks for a prediction before the answer is in the page: first the prediction is kept, then the answer is shown. Who
 * watches an experiment without having predicted learns little more from it than who has not seen it (C. H. Crouch,
 * A. P. Fagen, J. P. Callan, E. Mazur, "Classroom demonstrations: learning tools or entertainment?", Am. J. Phys. 72, 2004).
 */
export function PredictCell({ id, prediction, place, show }: PredictProps): ReactNode {
  const { lesson } = useLesson();
  const [given, setGiven] = useState<Given | null>(null);

  useEffect(() => {
    if (!place) return undefined;
    // Another tab may answer, or everything may be deleted.
    const read = (): void => {
      const kept = givenOf(prediction, place.get(lesson.slug, "prediction", id));
      setGiven((before) => (JSON.stringify(before) === JSON.stringify(kept) ? before : kept));
    };
    const stop = place.store.subscribe((now, before) => {
      if (now.entries !== before.entries && now.unsaved.size === 0) read();
    });
    void place.opened.then(read);
    return stop;
  }, [place, prediction, lesson.slug, id]);

  const truth = useTruth<number | Curve>(
    prediction.kind === "choice" ? null : prediction.truth,
    given !== null && given.kind !== "skipped",
  );
  const score = given ? scoreOf(prediction, given, truth) : null;
  const settled = given?.kind === "skipped" || score !== null;
  useEffect(() => {
    show(settled);
  }, [settled, show]);

  const keep = (value: Given | null): void => {
    const shown = (): void => {
      setGiven(value);
    };
    // Kept first, shown then. Where nothing can be kept the session goes on.
    if (place) void place.set(lesson.slug, "prediction", id, value as unknown as Json).then(shown, shown);
    else shown();
  };
  const form = {
    given,
    onAnswer: keep,
    onSkip: () => {
      keep({ kind: "skipped" });
    },
  };
  const awaited =
    given !== null && !settled && prediction.kind !== "choice" && prediction.truth.kind === "run"
      ? prediction.truth
      : null;
  return (
    <div
      className="predict-cell"
      data-result={
        given === null ? undefined : given.kind === "skipped" ? "skipped" : (score?.grade ?? "waiting")
      }
    >
      {formOf(prediction, form, truth)}
      <div role="status">
        {score ? (
          <p className="predict-score" data-grade={score.grade}>
            <Prose text={score.says} />
          </p>
        ) : null}
        {given?.kind === "skipped" ? <p className="note-line">{t("predict.skipped")}</p> : null}
      </div>
      {awaited ? <RunToSee truth={awaited} /> : null}
      {given === null ? null : (
        <button
          type="button"
          className="ghost"
          onClick={() => {
            keep(null);
          }}
        >
          {t("predict.again")}
        </button>
      )}
    </div>
  );
}

interface FormHandlers {
  readonly given: Given | null;
  readonly onAnswer: (given: Given) => void;
  readonly onSkip: () => void;
}

function formOf(prediction: Prediction, form: FormHandlers, truth: number | Curve | null): ReactNode {
  switch (prediction.kind) {
    case "choice":
      return <ChoiceForm prediction={prediction} {...form} />;
    case "number":
      return (
        <NumberForm prediction={prediction} truth={typeof truth === "number" ? truth : null} {...form} />
      );
    case "curve":
      return <CurveForm prediction={prediction} truth={typeof truth === "number" ? null : truth} {...form} />;
    default:
      return assertNever(prediction);
  }
}

import { hydrateRoot } from "react-dom/client";
import type { ReactNode } from "react";
import type { LessonWork } from "../catalogue/lesson";
import { ExerciseCell } from "../view/exercise";
import { LessonContext, type LessonScope } from "../view/lesson-context";
import { PredictCell } from "../view/predict/predict";
import { readersPlace } from "./reader";

/** Cells that ask something, as they stand in the prose: hosts written by the build. */
const hosts = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-work]")];

/**
 * Takes the lesson's folded answer out of the page, so that a prediction is made and kept before the result is there.
 * What is returned puts it back, opened, or takes it out again.
 */
function withheldAnswer(host: HTMLElement): (shown: boolean) => void {
  const answer = host.parentElement?.querySelector<HTMLDetailsElement>(":scope > details");
  answer?.remove();
  return (shown) => {
    if (!answer || shown === answer.isConnected) return;
    if (shown) {
      answer.open = true;
      host.after(answer);
    } else answer.remove();
  };
}

/** Brings a lesson's predictions and exercises to life, each where it stands. */
export async function startWork(scope: LessonScope, load: () => Promise<LessonWork>): Promise<void> {
  const place = readersPlace();
  const { predictions, exercises } = await load();
  const cellOf = (host: HTMLElement): ReactNode => {
    const id = host.dataset["workName"] ?? "";
    const prediction = predictions[id];
    if (host.dataset["work"] === "predict" && prediction)
      return <PredictCell id={id} prediction={prediction} place={place} show={withheldAnswer(host)} />;
    const exercise = exercises[id];
    return exercise ? <ExerciseCell id={id} exercise={exercise} place={place} /> : null;
  };
  for (const host of hosts())
    hydrateRoot(host, <LessonContext.Provider value={scope}>{cellOf(host)}</LessonContext.Provider>, {
      identifierPrefix: host.dataset["workId"] ?? "",
    });
}

import type { ReactNode } from "react";
import type { LessonWork } from "../catalogue/lesson";
import { exerciseCell } from "../view/exercise-cell";
import { LessonContext, type LessonScope } from "../view/lesson-context";
import { PredictCell } from "../view/predict/predict";
import { withholdAnswer } from "./answers";
import { comeAlive } from "./come-alive";
import { startHints } from "./hints";
import { readersPlace } from "./reader";

/** Cells that ask something, as they stand in the prose: hosts written by the build. */
const hosts = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-work]")];

/** Brings a lesson's predictions and exercises to life, each where it stands. */
export async function startWork(scope: LessonScope, load: () => Promise<LessonWork>): Promise<void> {
  const place = readersPlace();
  startHints(scope.lesson.slug, place);
  const { predictions, exercises } = await load();
  const cellOf = (host: HTMLElement): ReactNode => {
    const id = host.dataset["workName"] ?? "";
    const prediction = predictions[id];
    if (host.dataset["work"] === "predict" && prediction)
      return <PredictCell id={id} prediction={prediction} place={place} show={withholdAnswer(host)} />;
    const exercise = exercises[id];
    return exercise ? exerciseCell(id, exercise, place) : null;
  };
  for (const host of hosts())
    comeAlive(
      host,
      <LessonContext.Provider value={scope}>{cellOf(host)}</LessonContext.Provider>,
      host.dataset["workId"] ?? "",
    );
}

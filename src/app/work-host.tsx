/** The build's side of predictions and exercises: their cells as HTML, in hosts that the page's script takes over. */
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { LessonWork } from "../catalogue/lesson";
import { exerciseCell } from "../view/exercise-cell";
import { LessonContext, type LessonScope } from "../view/lesson-context";
import { PredictCell } from "../view/predict/predict";
import { texOf } from "../view/tex";

const nothing = (): void => undefined;

function cellOf({ predictions, exercises }: LessonWork, kind: "predict" | "exercise", id: string): ReactNode {
  const prediction = predictions[id];
  const exercise = exercises[id];
  if (kind === "predict")
    return prediction ? <PredictCell id={id} prediction={prediction} place={null} show={nothing} /> : null;
  return exercise ? exerciseCell(id, exercise, null) : null;
}

/** The cell that asks, or nothing where the lesson defines no way to answer. */
export function workHost(
  scope: LessonScope,
  work: LessonWork,
  kind: "predict" | "exercise",
  id: string,
): ReactNode {
  const cell = cellOf(work, kind, id);
  if (!cell) return null;
  const prefix = `${kind}-${id}`;
  const html = renderToString(<LessonContext.Provider value={scope}>{cell}</LessonContext.Provider>, {
    identifierPrefix: prefix,
  });
  return (
    <div
      className="work"
      data-work={kind}
      data-work-name={id}
      data-work-id={prefix}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** TeX that the cells may show. */
export function texOfWork({ predictions, exercises }: LessonWork): readonly string[] {
  const texts = [
    ...Object.values(predictions).flatMap((prediction): readonly string[] => {
      switch (prediction.kind) {
        case "choice":
          return prediction.options.flatMap(({ says, because }) => [says, because]);
        case "number":
          return [...prediction.slips.map(({ says }) => says), prediction.low, prediction.high];
        case "curve":
          return [...prediction.slips.map(({ says }) => says), prediction.off];
      }
    }),
    ...Object.values(exercises).flatMap((exercise) =>
      exercise.kind === "numeric"
        ? exercise.answers.flatMap(({ asks, slips }) => [asks, ...slips.map(({ says }) => says)])
        : exercise.slips.map(({ says }) => says),
    ),
  ];
  return texts.flatMap(texOf);
}

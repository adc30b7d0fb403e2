import type { ReactNode } from "react";
import type { Exercise } from "@contract";
import type { PlaceStore } from "../store/place";
import { CodeExerciseCell } from "./code/code-exercise";
import { ExerciseCell } from "./exercise";

/** The cell by which an exercise is answered; `place` is null while the page is being rendered by the build. */
export const exerciseCell = (id: string, exercise: Exercise, place: PlaceStore | null): ReactNode =>
  exercise.kind === "numeric" ? (
    <ExerciseCell id={id} exercise={exercise} place={place} />
  ) : (
    <CodeExerciseCell id={id} exercise={exercise} place={place} />
  );

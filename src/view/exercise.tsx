import { useEffect, useId, useState, type ReactNode } from "react";
import type { Answer, NumericExercise } from "@contract";
import { isRecord } from "../store/entries";
import type { PlaceStore } from "../store/place";
import { t } from "../words/words";
import { useLesson } from "./lesson-context";
import { readNumber } from "./read-number";
import { Prose } from "./tex";

type Judgement = { readonly grade: "right" | "wrong" | "unread"; readonly says: string };

const isNear = (value: number, truth: number, within: number): boolean =>
  Math.abs(value - truth) <= within * Math.abs(truth) + Number.MIN_VALUE;

/** What is said to an entry: right, a known slip, another sign, a factor of ten, or only that it is not it. */
export function judgeAnswer({ is, within, slips, unit }: Answer, entry: string): Judgement {
  const value = readNumber(entry, unit);
  if (value === null)
    return {
      grade: "unread",
      says: unit ? t("exercise.notNumberIn", { entry, unit }) : t("exercise.notNumber", { entry }),
    };
  const truth = is();
  if (isNear(value, truth, within)) return { grade: "right", says: t("exercise.right") };
  const slip = slips.find((known) => isNear(value, known.is(), Math.max(within, 1e-3)));
  if (slip) return { grade: "wrong", says: slip.says };
  if (isNear(-value, truth, within)) return { grade: "wrong", says: t("exercise.sign") };
  const power = Math.round(Math.log10(value / truth));
  if (value * truth > 0 && power !== 0 && isNear(value, truth * 10 ** power, within))
    return { grade: "wrong", says: t("exercise.power") };
  if (isNear(value, truth, 20 * within)) return { grade: "wrong", says: t("exercise.digits") };
  return { grade: "wrong", says: t("exercise.wrong") };
}

/** What a field asks, for those who hear it: formulas are set in signs that a name cannot be made of. */
const spoken = (asks: string): string =>
  asks
    .replace(/\\(?:d?frac)\s*(\d)\s*(\d)/g, "$1/$2")
    .replace(/\\partial\s*/g, "d")
    .replace(/[$\\{}=]/g, "")
    .trim();

/** An exercise whose answers are numbers, checked by the formula that the lesson itself uses. */
export function ExerciseCell({
  id,
  exercise,
  place,
}: {
  readonly id: string;
  readonly exercise: NumericExercise;
  /** Null while the page is being rendered by the build. */
  readonly place: PlaceStore | null;
}): ReactNode {
  const { lesson } = useLesson();
  const field = useId();
  const [entries, setEntries] = useState<readonly string[]>(() => exercise.answers.map(() => ""));
  const [checked, setChecked] = useState<readonly string[] | null>(null);

  useEffect(() => {
    void place?.opened.then(() => {
      const kept = place.get(lesson.slug, "exercise", id);
      if (!isRecord(kept) || !Array.isArray(kept["entries"])) return;
      const texts = kept["entries"].map(String);
      if (texts.length !== exercise.answers.length) return;
      setEntries(texts);
      setChecked(texts);
    });
  }, [place, lesson.slug, id, exercise]);

  const judged = checked?.map((entry, i) => {
    const answer = exercise.answers[i];
    return answer && entry !== "" ? judgeAnswer(answer, entry) : null;
  });
  const right = judged?.every((one) => one?.grade === "right") ?? false;
  return (
    <form
      className="exercise-cell"
      data-result={judged ? (right ? "right" : "wrong") : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(entries);
        void place?.set(lesson.slug, "exercise", id, { entries });
      }}
    >
      {exercise.answers.map(({ asks, unit }, i) => (
        <div key={asks} className="exercise-answer">
          <label htmlFor={`${field}-${String(i)}`}>
            <Prose text={asks} />
          </label>
          <input
            id={`${field}-${String(i)}`}
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            value={entries[i] ?? ""}
            aria-label={unit ? t("exercise.in", { asks: spoken(asks), unit }) : spoken(asks)}
            aria-describedby={`${field}-said-${String(i)}`}
            onChange={(event) => {
              setEntries(entries.map((entry, j) => (j === i ? event.target.value : entry)));
            }}
          />
          {unit ? <span className="unit">{unit}</span> : null}
          <p id={`${field}-said-${String(i)}`} role="status" data-grade={judged?.[i]?.grade}>
            {judged?.[i] ? <Prose text={judged[i].says} /> : ""}
          </p>
        </div>
      ))}
      <button type="submit" className="primary" disabled={entries.every((entry) => entry.trim() === "")}>
        {t("exercise.check")}
      </button>
    </form>
  );
}

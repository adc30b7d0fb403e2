import { useId, useState, type ReactNode } from "react";
import type { ChoicePrediction, GuessAxis, NumberPrediction } from "@contract";
import { linearTicks, logTicks } from "../figure/ticks";
import { t } from "../../words/words";
import { Prose } from "../tex";
import type { Given } from "./answers";
import { say, shareAt, valueOf } from "./scoring";

export interface FormProps<P> {
  readonly prediction: P;
  /** The answer given, or null while it is asked for. */
  readonly given: Given | null;
  readonly onAnswer: (given: Given) => void;
  readonly onSkip: () => void;
}

/** The two ways to go on. */
export function Acts({
  ready,
  onAnswer,
  onSkip,
}: {
  readonly ready: boolean;
  readonly onAnswer: () => void;
  readonly onSkip: () => void;
}): ReactNode {
  return (
    <div className="predict-acts">
      <button type="button" className="primary" disabled={!ready} onClick={onAnswer}>
        {t("predict.give")}
      </button>
      <button type="button" className="ghost" onClick={onSkip}>
        {t("predict.skip")}
      </button>
    </div>
  );
}

export function ChoiceForm({ prediction, given, onAnswer, onSkip }: FormProps<ChoicePrediction>): ReactNode {
  const name = useId();
  const [chosen, setChosen] = useState(-1);
  const shown = given?.kind === "choice" ? given.option : chosen;
  return (
    <fieldset className="predict-choice" disabled={given !== null}>
      <legend className="visually-hidden">{t("predict.yours")}</legend>
      {prediction.options.map(({ says, right }, i) => (
        <label
          key={says}
          data-state={given === null ? undefined : right ? "right" : i === shown ? "wrong" : undefined}
        >
          <input
            type="radio"
            name={name}
            checked={i === shown}
            onChange={() => {
              setChosen(i);
            }}
          />
          <span>
            <Prose text={says} />
          </span>
        </label>
      ))}
      {given === null ? (
        <Acts
          ready={chosen >= 0}
          onAnswer={() => {
            onAnswer({ kind: "choice", option: chosen });
          }}
          onSkip={onSkip}
        />
      ) : null}
    </fieldset>
  );
}

/** Places of the slider, fine enough that neighbours look alike. */
const PLACES = 400;

export const ticksOf = ({ min, max, scale }: GuessAxis, count: number) =>
  (scale === "log" ? logTicks : linearTicks)(min, max, count);

export const nameOf = ({ label, unit }: GuessAxis): string => (unit ? `${label} (${unit})` : label);

/** A number on its axis: a slider over ticks, and the truth beside the guess once it is known. */
export function NumberForm({
  prediction: { axis },
  given,
  truth,
  onAnswer,
  onSkip,
}: FormProps<NumberPrediction> & { readonly truth: number | null }): ReactNode {
  const id = useId();
  const [place, setPlace] = useState<number | null>(null);
  const value =
    given?.kind === "number" ? given.value : place === null ? null : valueOf(axis, place / PLACES);
  const position = value === null ? PLACES / 2 : Math.round(shareAt(axis, value) * PLACES);
  const ticks = ticksOf(axis, 5);
  const percent = (at: number): string => `${String(Math.min(100, Math.max(0, 100 * shareAt(axis, at))))}%`;
  return (
    <div className="predict-number">
      <label htmlFor={id}>
        {nameOf(axis)}: <output>{value === null ? t("predict.move") : say(axis, value)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={PLACES}
        value={position}
        disabled={given !== null}
        aria-valuetext={value === null ? t("predict.notSet") : say(axis, value)}
        data-set={value !== null}
        onChange={(event) => {
          setPlace(Number(event.target.value));
        }}
      />
      <div className="predict-axis" aria-hidden="true">
        {ticks.values.map((tick, i) => (
          <span key={tick} style={{ left: percent(tick) }}>
            {ticks.texts[i]}
          </span>
        ))}
        {truth === null ? null : (
          <b style={{ left: percent(truth) }} data-truth>
            {say(axis, truth)}
          </b>
        )}
      </div>
      {given === null ? (
        <Acts
          ready={value !== null}
          onAnswer={() => {
            if (value !== null) onAnswer({ kind: "number", value });
          }}
          onSkip={onSkip}
        />
      ) : null}
    </div>
  );
}

import { useId, useMemo, useState, type ReactNode } from "react";
import type { ParamSchema, Probe, Tree } from "@contract";
import { GLYPH_EDGE } from "@learning/glyph-digits";
import { resampled } from "@learning/image-files";
import type { ImageSet } from "@learning/image-set";
import type { Question } from "../../runtime/probe";
import { say, t } from "../../words/words";
import { formatNumber } from "../format";
import { experimentId, useActions, useBench, useLesson } from "../lesson-context";
import { Words } from "../slots";
import { Prose } from "../tex";
import { UnknownName } from "../unknown-name";
import { Accuracy } from "./accuracy";
import { exampleOf, questionOf } from "./ink";
import { opinionOf } from "./opinion";
import { Opinions, opinionWords } from "./opinions";
import { OwnImages } from "./own-images";
import { Pad } from "./pad";
import { PixelImage } from "./pixel-image";
import { BLANK, undo, type Sketch } from "./sketch";
import { useReply } from "./use-reply";
import { useSettled } from "./use-settled";

export interface DrawDigitProps {
  /** The experiment whose models are asked; it has a probe for images of glyph digits. */
  readonly experiment: string;
}

type AnyProbe = Probe<ParamSchema, Tree>;

/** A sheet to draw a digit on, and what the models of an experiment say it is, while they train and after. */
export function DrawDigit({ experiment: name }: DrawDigitProps): ReactNode {
  const { lesson } = useLesson();
  const experiment = lesson.experiments[name];
  if (!experiment) return <UnknownName kind="experiment" name={name} />;
  const probe = experiment.probe as AnyProbe | undefined;
  if (probe?.edge !== GLYPH_EDGE)
    return (
      <p className="unresolved" role="alert">
        {t("draw.noModel", { name, edge: GLYPH_EDGE })}
      </p>
    );
  return <DigitBench name={name} title={experiment.title} probe={probe} />;
}

function DigitBench({
  name,
  title,
  probe,
}: {
  readonly name: string;
  readonly title: string;
  readonly probe: AnyProbe;
}): ReactNode {
  const { lesson } = useLesson();
  const id = experimentId(lesson, name);
  const heading = useId();
  const [sketch, setSketch] = useState<Sketch>(BLANK);
  const [source, setSource] = useState<"sheet" | "files">("sheet");
  const [own, setOwn] = useState<OwnSet | null>(null);
  const question = useMemo(
    () => (source === "sheet" ? questionOf(sketch) : own ? ownQuestion(own, probe.edge) : null),
    [source, sketch, own, probe],
  );
  const reply = useReply(id, question);
  const opinions = useMemo(
    () =>
      reply?.kind === "answer"
        ? Object.keys(probe.models).map((model) => opinionOf(reply.answer, model, probe.classes))
        : [],
    [reply, probe],
  );
  return (
    <section className="bench draw" aria-labelledby={heading} data-draw={id}>
      <div className="head">
        <h3 id={heading}>{t("draw.title")}</h3>
        <span className="pill">
          {reply?.kind === "answer"
            ? t("draw.asked", { step: formatNumber(reply.answer.step, 7) })
            : t("draw.notAsked")}
        </span>
      </div>
      <div className="draw-grid">
        <div className="draw-sheet">
          <div className="draw-source" role="group" aria-label={t("draw.about")}>
            <SourceButton of="sheet" present={source} words={t("draw.sheet")} onChoose={setSource} />
            <SourceButton of="files" present={source} words={t("draw.own")} onChoose={setSource} />
          </div>
          {source === "sheet" ? (
            <>
              <Pad sketch={sketch} onChange={setSketch} />
              <SheetButtons sketch={sketch} classes={probe.classes} onChange={setSketch} />
            </>
          ) : (
            <OwnImages
              set={own?.set ?? null}
              at={own?.at ?? 0}
              onSet={(set) => {
                setOwn((before) => ({ set, at: before?.set.pixels === set.pixels ? before.at : 0 }));
              }}
              onAt={(at) => {
                setOwn((before) => before && { ...before, at });
              }}
            />
          )}
        </div>
        <div className="draw-seen">
          <PixelImage
            pixels={question?.pixels ?? new Float32Array(GLYPH_EDGE * GLYPH_EDGE)}
            width={GLYPH_EDGE}
            label={t("draw.seen")}
          />
          <p className="note-line">
            <Words
              of="draw.see"
              with={{
                title: <Prose text={title} />,
                how: t(source === "sheet" ? "draw.seeSheet" : "draw.seeFile"),
                edge: GLYPH_EDGE,
              }}
            />
          </p>
        </div>
        <div className="draw-said">
          {source === "files" && own?.set.labels ? (
            <Accuracy id={id} probe={probe} set={own.set} labels={own.set.labels} />
          ) : null}
          {opinions.length > 0 ? (
            <Opinions opinions={opinions} words={probe.models} />
          ) : (
            <Waiting name={name} drawn={question !== null} why={reply?.kind === "none" ? reply.why : null} />
          )}
        </div>
      </div>
      <Said
        name={name}
        words={opinions
          .map((opinion) =>
            t("draw.opinion", { model: probe.models[opinion.model] ?? "", opinion: opinionWords(opinion) }),
          )
          .join(" ")}
      />
    </section>
  );
}

interface OwnSet {
  readonly set: ImageSet;
  /** Which of the images is shown. */
  readonly at: number;
}

const ownQuestion = ({ set, at }: OwnSet, edge: number): Question => ({
  count: 1,
  pixels: resampled(set, edge, at, 1),
});

function SourceButton<S extends string>({
  of,
  present,
  words,
  onChoose,
}: {
  readonly of: S;
  readonly present: S;
  readonly words: string;
  readonly onChoose: (source: S) => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="ghost"
      aria-pressed={of === present}
      onClick={() => {
        onChoose(of);
      }}
    >
      {words}
    </button>
  );
}

function SheetButtons({
  sketch,
  classes,
  onChange,
}: {
  readonly sketch: Sketch;
  readonly classes: readonly string[];
  readonly onChange: (sketch: Sketch) => void;
}): ReactNode {
  const empty = sketch.strokes.length === 0;
  return (
    <div className="draw-buttons">
      <button
        type="button"
        disabled={empty}
        onClick={() => {
          onChange(undo(sketch));
        }}
      >
        {t("draw.undo")}
      </button>
      <button
        type="button"
        disabled={empty}
        onClick={() => {
          onChange(BLANK);
        }}
      >
        {t("draw.clear")}
      </button>
      <label className="speed">
        {t("draw.example")}{" "}
        <select
          value=""
          onChange={(event) => {
            onChange(exampleOf(Number(event.target.value)));
          }}
        >
          <option value="" disabled>
            {t("bench.choose")}
          </option>
          {classes.map((digit, label) => (
            <option key={digit} value={label}>
              {digit}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Why there is no answer, and a way to one. */
function Waiting({
  name,
  drawn,
  why,
}: {
  readonly name: string;
  readonly drawn: boolean;
  readonly why: string | null;
}): ReactNode {
  const { lesson } = useLesson();
  const actions = useActions();
  const status = useBench(name, (b) => b.status);
  const rests =
    status === "idle" ||
    status === "failed" ||
    (status !== "running" && status !== "loading" && why !== null);
  return (
    <p className="note-line">
      {status === "loading"
        ? t("draw.loading")
        : rests
          ? why === null
            ? t("draw.trains")
            : say(why)
          : drawn
            ? why === null
              ? t("draw.asking")
              : say(why)
            : t("draw.empty")}{" "}
      {rests ? (
        <button
          type="button"
          className="primary"
          onClick={() => {
            actions.run(experimentId(lesson, name));
          }}
        >
          {t("predict.run")}
        </button>
      ) : null}
    </p>
  );
}

/** The answer for those who hear the page: once the hand and the run rest. */
function Said({ name, words }: { readonly name: string; readonly words: string }): ReactNode {
  const status = useBench(name, (b) => b.status);
  const settled = useSettled(words, status !== "running" && status !== "loading");
  return (
    <p className="visually-hidden" role="status">
      {settled}
    </p>
  );
}

/**
 * A lesson's definitions with their texts in another language. Names, numbers and functions are the lesson's own; what
 * identifies something (a component of a series, a claim's sentence) stays English, and is said where it is shown.
 */
import type {
  AnyExperiment,
  AnyFigure,
  AnyTheorem,
  Assumption,
  Axis,
  Claim,
  Drawing,
  Exercise,
  FigureContext,
  Front,
  GuessAxis,
  Mark,
  Param,
  ParamSchema,
  Prediction,
  Series,
  SeriesSchema,
  SymbolTable,
  TheoremSymbol,
  CodeExercise,
  NumericExercise,
} from "@contract";
import type { Say } from "../words/phrases";
import type { Lesson, LessonWork } from "./lesson";

const each = <T>(table: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value)]));

const paramIn = (param: Param, say: Say): Param => ({
  ...param,
  meaning: say(param.meaning),
  ...("options" in param ? { options: each(param.options, say) } : {}),
  ...("unit" in param ? { unit: say(param.unit) } : {}),
});

const seriesIn = (series: Series, say: Say): Series => ({
  ...series,
  meaning: say(series.meaning),
  ...(series.unit === undefined ? {} : { unit: say(series.unit) }),
});

export function experimentIn(experiment: AnyExperiment, say: Say): AnyExperiment {
  const { unit, stepLabel, presets, probe, divergence } = experiment;
  return {
    ...experiment,
    title: say(experiment.title),
    params: each(experiment.params as ParamSchema, (param) => paramIn(param, say)),
    series: each(experiment.series as SeriesSchema, (series) => seriesIn(series, say)),
    ...(unit === undefined ? {} : { unit: say(unit) }),
    ...(stepLabel === undefined ? {} : { stepLabel: say(stepLabel) }),
    ...(presets ? { presets: each(presets, (preset) => ({ ...preset, says: say(preset.says) })) } : {}),
    ...(probe ? { probe: { ...probe, models: each(probe.models, say) } } : {}),
    ...(divergence ? { divergence: (params) => say(divergence(params)) } : {}),
  };
}

const symbolIn = (symbol: TheoremSymbol, say: Say): TheoremSymbol => ({
  ...symbol,
  meaning: say(symbol.meaning),
  ...(symbol.measured === undefined ? {} : { measured: say(symbol.measured) }),
  ...(symbol.unit === undefined ? {} : { unit: say(symbol.unit) }),
});

export function theoremIn(theorem: AnyTheorem, say: Say): AnyTheorem {
  const { preamble, chain, solveFor, source } = theorem;
  const assumptions = theorem.assumptions as Readonly<Record<string, Assumption<SymbolTable>>>;
  return {
    ...theorem,
    title: say(theorem.title),
    source: {
      ...source,
      locator: say(source.locator),
      ...(source.note === undefined ? {} : { note: say(source.note) }),
    },
    symbols: each(theorem.symbols as SymbolTable, (symbol) => symbolIn(symbol, say)),
    assumptions: each(assumptions, (assumption) => ({ ...assumption, says: say(assumption.says) })),
    ...(preamble === undefined ? {} : { preamble: say(preamble) }),
    ...(chain ? { chain: chain.map((link) => ({ ...link, says: say(link.says) })) } : {}),
    ...(solveFor ? { solveFor: { ...solveFor, question: say(solveFor.question) } } : {}),
  };
}

const axisIn = (axis: Axis, say: Say): Axis => ({
  ...axis,
  label: say(axis.label),
  ...(axis.unit === undefined ? {} : { unit: say(axis.unit) }),
  ...(axis.categories ? { categories: axis.categories.map(say) } : {}),
  ...(axis.ticks ? { ticks: axis.ticks.map((tick) => ({ ...tick, text: say(tick.text) })) } : {}),
});

function markIn(mark: Mark, say: Say): Mark {
  const label = say(mark.label);
  if (mark.kind === "texts") return { ...mark, label, texts: mark.texts.map(say) };
  if (mark.kind === "bars") return { ...mark, label, x: mark.x.map(say) };
  if (mark.kind === "points" && isWords(mark.x)) return { ...mark, label, x: mark.x.map(say) };
  return { ...mark, label };
}
const isWords = (x: ArrayLike<number> | readonly string[]): x is readonly string[] =>
  Array.isArray(x) && typeof x[0] === "string";

/** A drawing with its labels said; places and numbers are as they were. */
export const drawingIn = (drawing: Drawing, say: Say): Drawing => ({
  ...drawing,
  x: axisIn(drawing.x, say),
  y: axisIn(drawing.y, say),
  marks: drawing.marks.map((mark) => markIn(mark, say)),
});

const figureIn = (figure: AnyFigure, say: Say): AnyFigure => ({
  ...figure,
  title: say(figure.title),
  caption: say(figure.caption),
  draw: (at: FigureContext<ParamSchema>) => drawingIn(figure.draw(at), say),
  finding: (at: FigureContext<ParamSchema>) => say(figure.finding(at)),
});

/** The claim about the lesson's definitions in words; its own sentence identifies it, and stays. */
function claimIn(claim: Claim, { experiments, theorems }: Lesson): Claim {
  if (claim.kind === "theorem")
    return {
      ...claim,
      experiment: experiments[claim.experimentName] ?? claim.experiment,
      theorem: theorems[claim.theoremName] ?? claim.theorem,
    };
  return {
    ...claim,
    runs: each(claim.runs, (run) => ({
      ...run,
      experiment: experiments[run.experimentName] ?? run.experiment,
    })),
  };
}

export function lessonIn(lesson: Lesson, say: Say): Lesson {
  const definitions: Lesson = {
    ...lesson,
    experiments: each(lesson.experiments, (experiment) => experimentIn(experiment, say)),
    theorems: each(lesson.theorems, (theorem) => theoremIn(theorem, say)),
    figures: each(lesson.figures, (figure) => figureIn(figure, say)),
  };
  return { ...definitions, claims: each(lesson.claims, (claim) => claimIn(claim, definitions)) };
}

/** What stands on the home page of a lesson's experiment. */
export const frontIn = (front: Front, say: Say): Front => ({
  ...front,
  title: say(front.title),
  says: say(front.says),
  places: front.places.map((place) => ({ ...place, text: say(place.text) })),
  swarms: front.swarms.map((swarm) => ({ ...swarm, label: say(swarm.label) })),
  counts: say(front.counts),
  turns: { ...front.turns, label: say(front.turns.label) },
});

const guessAxisIn = (axis: GuessAxis, say: Say): GuessAxis => ({
  ...axis,
  label: say(axis.label),
  ...(axis.unit === undefined ? {} : { unit: say(axis.unit) }),
});

export function predictionIn(prediction: Prediction, say: Say): Prediction {
  switch (prediction.kind) {
    case "choice":
      return {
        ...prediction,
        options: prediction.options.map((option) => ({
          ...option,
          says: say(option.says),
          because: say(option.because),
        })),
      };
    case "number":
      return {
        ...prediction,
        axis: guessAxisIn(prediction.axis, say),
        slips: prediction.slips.map((slip) => ({ ...slip, says: say(slip.says) })),
        low: say(prediction.low),
        high: say(prediction.high),
      };
    case "curve":
      return {
        ...prediction,
        x: guessAxisIn(prediction.x, say),
        y: guessAxisIn(prediction.y, say),
        slips: prediction.slips.map((slip) => ({ ...slip, says: say(slip.says) })),
        off: say(prediction.off),
      };
  }
}

const codeIn = (exercise: CodeExercise, say: Say): CodeExercise => ({
  ...exercise,
  words: exercise.words.map((word) => ({ ...word, says: say(word.says) })),
  cases: () => exercise.cases().map((each) => ({ ...each, says: say(each.says) })),
  slips: exercise.slips.map((slip) => ({ ...slip, says: say(slip.says) })),
});

const numericIn = (exercise: NumericExercise, say: Say): NumericExercise => ({
  ...exercise,
  answers: exercise.answers.map((answer) => ({
    ...answer,
    asks: say(answer.asks),
    ...(answer.unit === undefined ? {} : { unit: say(answer.unit) }),
    slips: answer.slips.map((slip) => ({ ...slip, says: say(slip.says) })),
  })),
});

export const exerciseIn = (exercise: Exercise, say: Say): Exercise =>
  exercise.kind === "code" ? codeIn(exercise, say) : numericIn(exercise, say);

export const workIn = <W extends LessonWork>(work: W, say: Say): W => ({
  ...work,
  predictions: each(work.predictions, (prediction) => predictionIn(prediction, say)),
  exercises: each(work.exercises, (exercise) => exerciseIn(exercise, say)),
});

import { useMemo, useState, type ReactNode } from "react";
import {
  presentParamsOf,
  type AnyExperiment,
  type AnyFigure,
  type Colour,
  type Drawing,
  type Mark,
  type SeriesSchema,
} from "@contract";
import { specText } from "../runtime/spec";
import type { Bench } from "../store/benches";
import { say, t } from "../words/words";
import { ghostsOf } from "./compare-buttons";
import { bandOf } from "./figure/bands";
import { FigureView, type LiveFigure } from "./figure/FigureView";
import { formatNumber } from "./format";
import { experimentId, useBench, useHighlight, useLesson, type LessonScope } from "./lesson-context";
import { UnknownName } from "./unknown-name";

export interface PlotProps {
  /** Series to draw over the steps. */
  readonly y: readonly string[];
  /** Which components of vector series; by default all. */
  readonly components?: readonly string[];
  readonly title?: string;
  readonly stat?: "mean" | "median";
  readonly logX?: boolean;
  readonly logY?: boolean;
}

/** A drawing of a bench, and what it says in words. */
interface View {
  readonly draw: (bench: Bench) => Drawing;
  readonly finding: (bench: Bench) => string;
}

/** A bench's drawing over that of the pinned run, unless it is the pinned run itself. */
function drawOver(pinned: Bench | null, bench: Bench, draw: View["draw"]): Drawing {
  const drawing = draw(bench);
  if (!pinned || same(pinned, bench)) return drawing;
  return { ...drawing, marks: [...ghostsOf(draw(pinned)), ...drawing.marks] };
}

const same = (a: Bench, b: Bench): boolean => a.recording === b.recording && a.spec === b.spec;

/** A figure's source of drawings: each is made when it is asked for, and once for a state of the bench. */
function liveFigure({ benches: { store }, compare }: LessonScope, id: string, view: View): LiveFigure {
  let drawn: { readonly bench: Bench; readonly pinned: Bench | null; readonly drawing: Drawing } | null =
    null;
  const pin = (): Bench | null => compare.store.getState()[id]?.pinned ?? null;
  const present = (): Bench => {
    const bench = store.getState().benches[id];
    if (!bench) throw new Error(`This page has no experiment "${id}".`);
    return bench;
  };
  return {
    subscribe: (changed) => {
      const stops = [
        store.subscribe((now, before) => {
          const a = now.benches[id];
          const b = before.benches[id];
          if (a && b && !same(a, b)) changed();
        }),
        compare.store.subscribe((now, before) => {
          if (now[id]?.pinned !== before[id]?.pinned) changed();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    drawing: () => {
      const bench = present();
      const pinned = pin();
      if (drawn?.pinned !== pinned || !same(drawn.bench, bench))
        drawn = { bench, pinned, drawing: drawOver(pinned, bench, view.draw) };
      return drawn.drawing;
    },
    finding: () => view.finding(present()),
    about: () => specText(present().spec),
  };
}

function useLiveFigure(
  experimentName: string,
  view: View,
): { readonly first: Drawing; readonly firstFinding: string; readonly live: LiveFigure } {
  const scope = useLesson();
  const { lesson, benches } = scope;
  const id = experimentId(lesson, experimentName);
  const [first] = useState(() => {
    const bench = benches.store.getInitialState().benches[id];
    if (!bench) throw new Error(`This page has no experiment "${id}".`);
    return { drawing: view.draw(bench), finding: view.finding(bench) };
  });
  const live = useMemo(() => liveFigure(scope, id, view), [scope, id, view]);
  return { first: first.drawing, firstFinding: first.finding, live };
}

/** TeX without its dollars, for labels inside a figure. */
const plain = (text: string): string => text.replaceAll("$", "");

function plotView(experiment: AnyExperiment, plot: PlotProps): View {
  const schema = experiment.series as SeriesSchema;
  const stat = plot.stat ?? "mean";
  const draw = ({ recording, steps }: Bench): Drawing => {
    const marks: Mark[] = [];
    for (const name of plot.y) {
      const series = schema[name];
      if (!series) continue;
      for (const component of series.kind === "vector" ? (plot.components ?? series.components) : [""]) {
        const j = series.kind === "vector" ? series.components.indexOf(component) : 0;
        if (j < 0) continue;
        const meaning = plain(series.meaning);
        const part = say(component);
        const label = component === "" ? meaning : plot.y.length > 1 ? `${meaning}, ${part}` : part;
        const colour = ((marks.length % 6) + 1) as Colour;
        marks.push({ kind: "line", label, symbol: name, colour, ...bandOf(recording, name, j, stat) });
      }
    }
    const only = plot.y.length === 1 ? schema[plot.y[0] ?? ""] : undefined;
    return {
      // The axis spans the whole run from the start, so that it stands still while rows come in.
      x: {
        label: experiment.stepLabel ?? t("bench.step"),
        scale: plot.logX ? "log" : "linear",
        range: [plot.logX ? 1 : 0, steps],
      },
      y: {
        label: only ? plain(only.meaning) : (plot.title ?? ""),
        ...(only?.unit ? { unit: only.unit } : {}),
        scale: plot.logY ? "log" : "linear",
      },
      marks,
    };
  };
  return {
    draw,
    finding: (bench) => {
      if (bench.recording.rows === 0) return t("plot.notRun");
      const last = draw(bench).marks.flatMap((mark) =>
        mark.kind === "line" ? [`${mark.label} ${formatNumber(mark.y[mark.y.length - 1] ?? NaN)}`] : [],
      );
      const step = bench.recording.steps[bench.recording.rows - 1] ?? 0;
      return t("plot.finding", {
        step: formatNumber(step, 7),
        stat: t(`plot.${stat}`),
        values: last.join("; "),
      });
    },
  };
}

/** What the band is, and what is missing from it. */
function bandCaption(stat: "mean" | "median", { recording }: Bench): string {
  const alive = recording.divergedAt.reduce((n, at) => n + (at < 0 ? 1 : 0), 0);
  const lost = recording.replicas - alive;
  const sentences = [t(`plot.${stat}Band`, { n: formatNumber(alive) })];
  if (lost > 0) sentences.push(t("plot.gone", { n: formatNumber(lost) }));
  if (recording.stride > 1) sentences.push(t("plot.thinned", { n: formatNumber(recording.stride) }));
  return sentences.join(" ");
}

function Plotted({
  experimentName,
  experiment,
  plot,
  index,
}: {
  readonly experimentName: string;
  readonly experiment: AnyExperiment;
  readonly plot: PlotProps;
  readonly index: number;
}): ReactNode {
  const { lesson } = useLesson();
  const highlight = useHighlight();
  const schema = experiment.series as SeriesSchema;
  const view = useMemo(() => plotView(experiment, plot), [experiment, plot]);
  const { first, firstFinding, live } = useLiveFigure(experimentName, view);
  const active = useBench(experimentName, (b) => b.status === "running");
  const caption = useBench(experimentName, (b) => bandCaption(plot.stat ?? "mean", b));
  return (
    <FigureView
      id={`${experimentId(lesson, experimentName)}/plot-${String(index)}`}
      title={plot.title ?? plot.y.map((name) => plain(schema[name]?.meaning ?? name)).join(", ")}
      drawing={first}
      finding={firstFinding}
      live={live}
      active={active}
      caption={caption}
      highlight={highlight}
    />
  );
}

/** A plot of recorded series over the steps, each with its band over the replicas. */
export function ExperimentPlot({
  index,
  experimentName,
  plot,
}: {
  readonly index: number;
  readonly experimentName: string;
  readonly plot: PlotProps;
}): ReactNode {
  const { lesson } = useLesson();
  const experiment = lesson.experiments[experimentName];
  const unknown = plot.y.find((name) => !Object.hasOwn((experiment?.series ?? {}) as SeriesSchema, name));
  if (!experiment || unknown) return <UnknownName kind="series" name={unknown ?? experimentName} />;
  return <Plotted experimentName={experimentName} experiment={experiment} plot={plot} index={index} />;
}

const BLANK: Drawing = { x: { label: "" }, y: { label: "" }, marks: [] };

function Drawn({
  experimentName,
  figure,
  name,
}: {
  readonly experimentName: string;
  readonly figure: AnyFigure;
  readonly name: string;
}): ReactNode {
  const { lesson } = useLesson();
  const highlight = useHighlight();
  const view = useMemo((): View => {
    const at = ({ spec, recording }: Bench) => ({ params: presentParamsOf(spec), recording });
    return {
      draw: (bench) => {
        // A figure that needs a row is empty until the first one comes; what a reader's code gives may be no numbers for it.
        if (bench.recording.rows > 0 && bench.own === 0) return figure.draw(at(bench));
        try {
          return figure.draw(at(bench));
        } catch {
          return BLANK;
        }
      },
      finding: (bench) => {
        if (bench.recording.rows === 0) return t("plot.notRun");
        if (bench.own === 0) return figure.finding(at(bench));
        try {
          figure.draw(at(bench));
          return figure.finding(at(bench));
        } catch {
          return t("plot.notNumbers");
        }
      },
    };
  }, [figure]);
  const { first, firstFinding, live } = useLiveFigure(experimentName, view);
  const active = useBench(experimentName, (b) => b.status === "running");
  return (
    <FigureView
      id={`${experimentId(lesson, experimentName)}/${name}`}
      title={figure.title}
      drawing={first}
      finding={firstFinding}
      live={live}
      active={active}
      caption={figure.caption}
      highlight={highlight}
    />
  );
}

/** A figure of the lesson's own, drawn from the experiment's recording. */
export function ExperimentFigure({
  experimentName,
  name,
}: {
  readonly experimentName: string;
  readonly name: string;
}): ReactNode {
  const { lesson } = useLesson();
  const figure = lesson.figures[name];
  if (!figure) return <UnknownName kind="figure" name={name} />;
  return <Drawn experimentName={experimentName} figure={figure} name={name} />;
}

import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Drawing } from "@contract";
import { t } from "../../words/words";
import { DataTable } from "./DataTable";
import type { Format } from "./download";
import { hasInk } from "./ink";
import { readTheme } from "./read-theme";
import type { Surface } from "./surface";

/** A figure that changes while an experiment runs: read when a frame is due and the figure is seen, not through React. */
export interface LiveFigure {
  readonly subscribe: (changed: () => void) => () => void;
  readonly drawing: () => Drawing;
  readonly finding: () => string;
  /** What was run, for the metadata of a saved picture. */
  readonly about?: () => string;
}

export interface FigureProps {
  /** Names the files saved from this figure. */
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** What the figure shows, in one sentence. */
  readonly finding: string;
  readonly drawing: Drawing;
  /** Where later drawings and findings come from; without it they come as props. */
  readonly live?: LiveFigure;
  /** Whether the experiment is running: its finding is then not read out at every change. */
  readonly active?: boolean;
  /** The symbol whose marks stand out. */
  readonly highlight?: string | null;
  /** Of the plot, as CSS. */
  readonly height?: string;
}

/** Shown numbers change no more often than this, so that they can be read. */
const READING_TIME = 1000;
const FORMATS: readonly Format[] = ["png", "svg", "csv"];

const currentDrawing = ({ live, drawing }: FigureProps): Drawing => live?.drawing() ?? drawing;

/**
 * Calls `act` when `key`, `active` or the live figure changes, but only once in a while, and after the last change; at
 * once when the figure ceases to be active, for then its last numbers are there.
 */
function useCalmly(act: () => void, key: string, active: boolean, live: LiveFigure | undefined): void {
  const last = useRef(-Infinity);
  const latest = useRef(act);
  const wasActive = useRef(false);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (): void => {
      timer ??= setTimeout(
        () => {
          timer = null;
          last.current = performance.now();
          latest.current();
        },
        Math.max(0, last.current + READING_TIME - performance.now()),
      );
    };
    if (wasActive.current && !active) last.current = -Infinity;
    wasActive.current = active;
    soon();
    const stop = live?.subscribe(soon);
    return () => {
      if (timer !== null) clearTimeout(timer);
      stop?.();
    };
  }, [key, active, live]);
}

/** A figure with its name, caption, finding, data table and downloads. Plotly comes when there is something to draw. */
export function FigureView(props: FigureProps): ReactNode {
  const { id, title, caption, drawing, live, active = false, highlight = null, height } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const strokes = useRef<SVGSVGElement>(null);
  const overlay = useRef<SVGSVGElement>(null);
  const surface = useRef<Surface>(null);
  const latest = useRef(props);
  const [drawn, setDrawn] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [table, setTable] = useState<Drawing | null>(null);
  const [finding, setFinding] = useState(props.finding);
  const name = useId();
  const data = useId();

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!box.current || !plot.current || !strokes.current || !overlay.current) return;
    const hosts = {
      box: box.current,
      plot: plot.current,
      strokes: strokes.current,
      overlay: overlay.current,
    };
    const failed = (reason: unknown): void =>
      setFault(reason instanceof Error ? reason.message : String(reason));
    let gone = false;
    // What draws comes after the prose: the first script of a page stays small.
    import("./surface").then(({ createSurface }) => {
      if (gone) return;
      surface.current = createSurface(
        hosts,
        () => ({ drawing: currentDrawing(latest.current), highlight: latest.current.highlight ?? null }),
        {
          drawn: () => {
            setDrawn(true);
            setFault(null);
          },
          failed,
        },
      );
    }, failed);
    return () => {
      gone = true;
      surface.current?.destroy();
      surface.current = null;
    };
  }, []);
  useEffect(() => surface.current?.invalidate(), [drawing, highlight]);
  useEffect(() => live?.subscribe(() => surface.current?.follow()), [live]);
  useCalmly(
    () => {
      setFinding(live?.finding() ?? props.finding);
      // The table stands still while the numbers run.
      if (!active) setTable((open) => open && currentDrawing(props));
    },
    props.finding,
    active,
    live,
  );

  function save(format: Format): void {
    const host = box.current;
    if (!host) return;
    const size = { width: host.clientWidth, height: host.clientHeight };
    const file = id.replaceAll(/[^\w-]+/g, "-");
    import("./download")
      .then(({ download }) =>
        download(format, file, currentDrawing(latest.current), readTheme(host, false), size, live?.about?.()),
      )
      .catch((reason: unknown) => {
        setFault(t("figure.noFile", { why: reason instanceof Error ? reason.message : String(reason) }));
      });
  }

  const ink = drawn || hasInk(drawing);
  return (
    <figure className="figure" aria-labelledby={name}>
      <div className="figure-head">
        <p className="figure-title" id={name}>
          {title}
        </p>
        <div className="figure-tools" role="group" aria-label={t("figure.tools", { title })}>
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              disabled={!ink}
              aria-label={t("figure.download", { title, format: format.toUpperCase() })}
              onClick={() => save(format)}
            >
              {format.toUpperCase()}
            </button>
          ))}
          <button
            type="button"
            disabled={!ink}
            aria-label={t("figure.tableOf", { title })}
            aria-expanded={table !== null}
            aria-controls={data}
            onClick={() => setTable((open) => (open ? null : currentDrawing(latest.current)))}
          >
            {t("figure.table")}
          </button>
        </div>
      </div>
      <div
        ref={box}
        className={drawing.equalAspect ? "figure-box figure-square" : "figure-box"}
        style={height === undefined ? undefined : { height }}
        role="img"
        aria-label={`${title}. ${finding}`}
        data-drawn={drawn}
      >
        <svg ref={strokes} className="figure-strokes" aria-hidden="true" />
        <svg ref={overlay} className="figure-overlay" aria-hidden="true" />
        <div ref={plot} className="figure-plot" />
        {drawn ? null : (
          <p className="figure-waiting" aria-hidden="true">
            {t(ink ? "figure.byScript" : "figure.byRun")}
          </p>
        )}
      </div>
      <figcaption>
        <p className="figure-caption">{caption}</p>
        <p className="figure-finding" aria-live={active ? "off" : "polite"}>
          {finding}
        </p>
        {fault === null ? null : (
          <p className="figure-fault" role="alert">
            {fault}
          </p>
        )}
      </figcaption>
      <div id={data}>{table ? <DataTable title={title} drawing={table} /> : null}</div>
    </figure>
  );
}

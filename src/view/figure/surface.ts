import type { Drawing } from "@contract";
import { pageFrames, type Job } from "./frames";
import { hasInk } from "./ink";
import { drawOverlay, drawStrokes } from "./overlay";
import { CONFIG, loadPlotly, type Plotly } from "./plotly";
import { readTheme } from "./read-theme";
import type { Theme } from "./theme";
import { pictureOf, type Picture } from "./traces";
import { watchLook, watchPrint, watchSize, watchView } from "./watch";

/** What is to be shown, asked for only when a frame is due. */
export interface Scene {
  readonly drawing: Drawing;
  readonly highlight: string | null;
}

export interface Hosts {
  /** The box whose size and place on the screen count. */
  readonly box: HTMLElement;
  /** Plotly's own element, and what is drawn with it. */
  readonly plot: HTMLElement;
  readonly strokes: SVGSVGElement;
  readonly overlay: SVGSVGElement;
}

export interface Surface {
  /** The scene may have changed: draw it when it is in view and a frame is due. */
  readonly invalidate: () => void;
  /** The same for the rows of a run: once they rest it is drawn out of view too, so that no figure tells of an earlier row. */
  readonly follow: () => void;
  readonly destroy: () => void;
}

/** Plotly's first drawing is made in steps, each a task of its own: an empty plot, its axes, one mark, everything. */
type Stage = "unmade" | "empty" | "axes" | "begun" | "drawn";

/** Bare enough to cost little; the next step brings size and axes. */
const BARE = {
  width: 300,
  height: 150,
  xaxis: { visible: false },
  yaxis: { visible: false },
  dragmode: false,
};
/** A run whose rows have not changed for so long has ended, or stands still. */
const REST_MS = 150;
/** Width of a printed page's text, in CSS pixels: a wider figure would be cut off. */
const PRINT_WIDTH = 640;

/** Keeps one figure on the screen: loads Plotly when there is something to draw, and draws what changed and is seen. */
export function createSurface(
  hosts: Hosts,
  scene: () => Scene,
  report: { readonly drawn: (drawing: Drawing) => void; readonly failed: (fault: unknown) => void },
): Surface {
  const { box, plot, overlay } = hosts;
  const frames = pageFrames();
  const touch = matchMedia("(hover: none)");
  let plotly: Plotly | null = null;
  let asked = false;
  let stage: Stage = "unmade";
  let view = { seen: false, near: false };
  let stale = true;
  let theme: Theme | null = null;
  let printing = false;
  let gone = false;
  /** Whether the drawing is due though nobody sees it, and what makes it so. */
  let resting = false;
  let rest: ReturnType<typeof setTimeout> | null = null;

  function compose(): { readonly picture: Picture; readonly drawing: Drawing; readonly look: Theme } {
    theme ??= readTheme(box, printing);
    const { drawing, highlight } = scene();
    const width = printing ? Math.min(box.clientWidth, PRINT_WIDTH) : box.clientWidth;
    return {
      picture: pictureOf(drawing, theme, { width, height: box.clientHeight }, highlight),
      drawing,
      look: theme,
    };
  }

  function drawAll(engine: Plotly): void {
    const { picture, drawing, look } = compose();
    const { width, height } = picture.layout;
    stale = false;
    resting = false;
    stage = "drawn";
    // On a touch screen what is shown at a tap would stay and cover the plot.
    const layout = touch.matches ? { ...picture.layout, hovermode: false } : picture.layout;
    void engine.react(plot, picture.traces, layout, CONFIG);
    for (const svg of [hosts.strokes, overlay]) {
      svg.setAttribute("width", String(width));
      svg.setAttribute("height", String(height));
      // Under the plot, so that what Plotly says at the pointer is on top; but a heat map would hide them there.
      svg.style.zIndex = picture.overlay.strokesOver ? "1" : "0";
    }
    drawStrokes(hosts.strokes, picture.overlay);
    drawOverlay(overlay, picture.overlay, look.font, look.fontSize);
    report.drawn(drawing);
  }

  /** One step toward, or one more of, the whole drawing. */
  function step(engine: Plotly): void {
    switch (stage) {
      case "unmade":
        void engine.newPlot(plot, [], BARE, CONFIG);
        stage = "empty";
        break;
      case "empty":
        void engine.react(plot, [], compose().picture.layout, CONFIG);
        stage = "axes";
        break;
      case "axes": {
        const { traces, layout } = compose().picture;
        void engine.react(plot, traces.slice(0, 1), layout, CONFIG);
        stage = "begun";
        break;
      }
      case "begun":
      case "drawn":
        drawAll(engine);
    }
    if (stage !== "drawn") frames.soon(job);
  }

  const job: Job = () => {
    if (gone || !plotly || box.clientWidth === 0 || (stage === "drawn" && !view.seen && !resting)) return;
    try {
      step(plotly);
    } catch (fault) {
      report.failed(fault);
    }
  };

  /** Asks for what the present state lacks: Plotly, or a drawing. */
  function proceed(): void {
    if (gone || !stale || !(view.near || resting)) return;
    if (plotly) {
      if (view.seen || resting || stage !== "drawn") frames.request(job);
    } else if (!asked && hasInk(scene().drawing)) {
      asked = true;
      loadPlotly().then(
        (engine) => {
          plotly = engine;
          proceed();
        },
        (fault: unknown) => {
          asked = false; // the next change tries again
          report.failed(fault);
        },
      );
    }
  }

  function invalidate(): void {
    stale = true;
    proceed();
  }

  function follow(): void {
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(() => {
      resting = true;
      proceed();
    }, REST_MS);
    invalidate();
  }

  function lookAgain(): void {
    theme = null;
    invalidate();
  }

  const stops = [
    watchView(box, (change) => {
      view = { ...view, ...change };
      proceed();
    }),
    watchSize(box, lookAgain),
    watchLook(lookAgain),
    watchPrint((now) => {
      if (now === printing) return;
      printing = now;
      theme = null;
      stale = true;
      // Paper does not wait for a frame.
      if (plotly && stage === "drawn") drawAll(plotly);
    }),
  ];

  return {
    invalidate,
    follow,
    destroy: () => {
      gone = true;
      if (rest !== null) clearTimeout(rest);
      frames.cancel(job);
      for (const stop of stops) stop();
      if (plotly && stage !== "unmade") plotly.purge(plot);
    },
  };
}

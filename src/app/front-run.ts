/** Runs the home page's experiment while it is in view, and draws its newest row. Loaded after the page. */
import type { ExperimentId, ParamValue } from "@contract";
import { startRun, type RemoteRun } from "../runtime/client";
import type { Chunk } from "../runtime/recording";
import { t } from "../words/words";
import { specText } from "../runtime/spec";

/** What the build writes beside the figure. */
export interface FrontPlan {
  readonly experiment: ExperimentId;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly replicas: number;
  readonly series: { readonly x: string; readonly y: string; readonly counted: string };
  /** `at`: the swarm's place among the components. */
  readonly swarms: readonly { readonly at: number; readonly label: string; readonly colour: number }[];
  readonly counts: string;
  readonly turns: { readonly param: string; readonly values: readonly number[] };
  /** How a position becomes a place in the drawing. */
  readonly view: {
    readonly left: number;
    readonly high: number;
    readonly scale: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Slow enough to be watched, quick enough to be waited for. */
const UPDATES_A_SECOND = 60;
/** Radius of a dot in units of the drawing, which is 1000 wide. */
const DOT = 3.4;

type Status = "idle" | "loading" | "running" | "paused" | "done" | "failed";

/** Component `at` of every replica, in the last row of a chunk. */
function lastRow({ columns, steps }: Chunk, series: string, at: number, replicas: number): Float64Array {
  const column = columns[series];
  const out = new Float64Array(replicas);
  if (!column) return out.fill(NaN);
  const base = (steps.length - 1) * replicas;
  return out.map((_, r) => column.data[(base + r) * column.k + at] ?? NaN);
}

/** Wires the figure; nothing runs before `setVisible(true)` or a press of Run. */
export function followFront(box: HTMLElement, calm: boolean): { setVisible: (visible: boolean) => void } {
  const plan = JSON.parse(box.dataset["plan"] ?? "{}") as FrontPlan; // written by the build
  const canvas = box.querySelector("canvas");
  const pen = canvas?.getContext("2d") ?? null;
  const runButton = box.querySelector<HTMLButtonElement>('[data-act="run"]');
  const turn = box.querySelector<HTMLInputElement>('[data-act="turn"]');
  const said = box.querySelector<HTMLElement>(".front-said");
  const rows = [...box.querySelectorAll<HTMLElement>("li")];

  let run: RemoteRun | null = null;
  let status: Status = "idle";
  let seed = 1;
  let params = plan.params;
  let visible = false;
  let pausedByReader = calm; // still until asked, where motion is not wanted
  let newest: Chunk | null = null;
  let drawing = false;

  const show = (next: Status): void => {
    status = next;
    box.dataset["status"] = next;
    if (runButton)
      runButton.textContent =
        next === "running" || next === "loading"
          ? t("bench.pause")
          : next === "paused"
            ? t("front.goOn")
            : next === "done"
              ? t("front.runAgain")
              : t("bench.run");
  };

  const counts = (chunk: Chunk): readonly number[] =>
    plan.swarms.map(({ at }) =>
      lastRow(chunk, plan.series.counted, at, plan.replicas).reduce((a, b) => a + b, 0),
    );

  function draw(): void {
    drawing = false;
    if (!newest || !pen) return;
    const chunk = newest;
    box.dataset["step"] = String(chunk.steps.at(-1) ?? 0);
    const { left, high, scale, width, height } = plan.view;
    const style = getComputedStyle(box);
    pen.clearRect(0, 0, width, height);
    pen.globalAlpha = 0.62;
    for (const { at, colour } of plan.swarms) {
      pen.fillStyle = style.getPropertyValue(`--c${String(colour)}`);
      const xs = lastRow(chunk, plan.series.x, at, plan.replicas);
      const ys = lastRow(chunk, plan.series.y, at, plan.replicas);
      pen.beginPath();
      xs.forEach((x, i) => {
        const [px, py] = [(x - left) * scale, (high - (ys[i] ?? NaN)) * scale];
        pen.moveTo(px + DOT, py);
        pen.arc(px, py, DOT, 0, 2 * Math.PI);
      });
      pen.fill();
    }
    counts(chunk).forEach((count, i) => {
      const number = rows[i]?.querySelector("b");
      const bar = rows[i]?.querySelector<HTMLElement>(".front-meter i");
      if (number) number.textContent = String(count);
      if (bar) bar.style.width = `${String((100 * count) / plan.replicas)}%`;
    });
  }

  const ask = (): void => {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(draw);
  };

  function finish(steps: number): void {
    if (!newest || !said) return;
    const found = counts(newest);
    const words = plan.swarms.map(({ label }, i) => t("front.with", { n: found[i] ?? 0, label })).join(", ");
    const link = document.createElement("a");
    link.href = `lessons/${plan.experiment.split("/")[0] ?? ""}/?run=${specText(specOf())}`;
    link.textContent = t("front.open");
    said.replaceChildren(
      t("front.said", { steps, replicas: plan.replicas, counts: plan.counts, found: words }),
      link,
      ".",
    );
  }

  const specOf = () => ({ experiment: plan.experiment, params, seed, replicas: plan.replicas, changes: [] });

  function start(): void {
    run?.stop();
    newest = null;
    said?.replaceChildren();
    show("loading");
    run = startRun(
      specOf(),
      // Where motion is not wanted the run is computed at once, and only its end is drawn.
      { speed: calm ? "full" : UPDATES_A_SECOND, paused: false, resume: null, keep: false },
      {
        ready: () => {
          show("running");
          settle();
        },
        rows: (chunk) => {
          newest = chunk;
          if (!calm) ask();
        },
        changed: () => undefined,
        checkpoint: () => undefined,
        end: ({ outcome, step, message }) => {
          run = null;
          show(outcome === "finished" ? "done" : "failed");
          draw();
          if (outcome === "finished") finish(step);
          else if (said) said.textContent = message ?? t("front.stopped");
        },
      },
    );
  }

  /** Goes on or pauses, whichever the view and the reader want. */
  function settle(): void {
    const wanted = visible && !pausedByReader;
    if (!run) {
      if (wanted && status === "idle") start();
    } else if (wanted && status === "paused") {
      run.resume();
      show("running");
    } else if (!wanted && status === "running") {
      run.pause();
      show("paused");
    }
  }

  runButton?.addEventListener("click", () => {
    pausedByReader = status === "running" || status === "loading";
    if (run) settle();
    else start();
  });
  box.querySelector('[data-act="again"]')?.addEventListener("click", () => {
    seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
    pausedByReader = false;
    start();
  });
  turn?.addEventListener("input", () => {
    const value = plan.turns.values[Number(turn.value)];
    if (value === undefined) return;
    turn.setAttribute("aria-valuetext", String(value));
    params = { ...params, [plan.turns.param]: value };
    pausedByReader = false;
    start();
  });
  box.querySelector<HTMLElement>(".front-acts")?.removeAttribute("hidden");
  show("idle");
  return {
    setVisible: (now) => {
      visible = now;
      settle();
    },
  };
}

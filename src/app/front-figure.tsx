/** The live experiment of the home page, as it stands before any script: landscape, counts at zero, buttons hidden. */
import type { CSSProperties, ReactNode } from "react";
import { defaultsOf, type Front, type ParamSchema, type SeriesSchema } from "@contract";
import type { LessonFront } from "../catalogue/fronts";
import { levelLines } from "../view/figure/contour-lines";
import { t } from "../words/words";
import { Words } from "../view/slots";
import type { FrontPlan } from "./front-run";

/** Width of the drawing in its own units; the height follows from the landscape. */
const WIDTH = 1000;

function frame({ ground: { x, y } }: Front) {
  const [left = 0, right = 1] = [x[0], x.at(-1)];
  const [low = 0, high = 1] = [y[0], y.at(-1)];
  const scale = WIDTH / (right - left);
  return { left, high, scale, height: Math.round((high - low) * scale) };
}

function planOf({ slug, front }: LessonFront): FrontPlan {
  const series = front.experiment.series as SeriesSchema;
  const params = front.experiment.params as ParamSchema;
  const components = (name: string): readonly string[] => {
    const found = series[name];
    return found?.kind === "vector" ? found.components : [];
  };
  const { left, high, scale, height } = frame(front);
  return {
    experiment: `${slug}/${front.experimentName}`,
    params: defaultsOf(params),
    replicas: front.replicas,
    series: front.series,
    swarms: front.swarms.map(({ component, label, colour }) => ({
      at: components(front.series.x).indexOf(component),
      label,
      colour,
    })),
    counts: front.counts,
    turns: { param: front.turns.param, values: front.turns.values },
    view: { left, high, scale, width: WIDTH, height },
  };
}

function Ground({ front }: { readonly front: Front }): ReactNode {
  const { left, high, scale, height } = frame(front);
  const point = (x: number, y: number): string =>
    `${((x - left) * scale).toFixed(1)} ${((high - y) * scale).toFixed(1)}`;
  const lines = levelLines(front.ground, front.ground.levels, true);
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} aria-hidden="true">
      {lines.map((line, i) => (
        <path key={i} d={`M${Array.from(line.x, (x, k) => point(x, line.y[k] ?? NaN)).join("L")}`} />
      ))}
      {front.places.map(({ x, y, text }) => (
        <g key={text}>
          <circle cx={(x - left) * scale} cy={(high - y) * scale} r="5" />
          <text x={(x - left) * scale} y={(high - y) * scale + 0.93 * height * 0.5} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function FrontFigure({
  found,
  root,
}: {
  readonly found: LessonFront;
  readonly root: string;
}): ReactNode {
  const { slug, front } = found;
  const plan = planOf(found);
  const { values } = front.turns;
  const start = values.indexOf(Number(plan.params[front.turns.param]));
  return (
    <section
      className="front"
      aria-label={t("front.name")}
      data-front={plan.experiment}
      data-status="idle"
      data-step="0"
      data-plan={JSON.stringify(plan)}
    >
      <h2>{front.title}</h2>
      <div className="front-body">
        <div className="front-scene">
          <Ground front={front} />
          <canvas width={plan.view.width} height={plan.view.height} aria-hidden="true" />
        </div>
        <div className="front-side">
          <ul>
            {front.swarms.map(({ label, colour }) => (
              <li key={label} style={{ "--swarm": `var(--c${String(colour)})` } as CSSProperties}>
                <span className="front-label">{label}</span>
                <span className="front-count">
                  <Words of="front.count" with={{ n: <b>0</b>, of: front.replicas, counts: front.counts }} />
                </span>
                <span className="front-meter" aria-hidden="true">
                  <i />
                </span>
              </li>
            ))}
          </ul>
          <div className="front-acts" hidden>
            <button type="button" className="primary" data-act="run">
              {t("bench.run")}
            </button>
            <button type="button" data-act="again">
              {t("front.again")}
            </button>
            <label>
              <span>{front.turns.label}</span>
              <input
                type="range"
                min="0"
                max={values.length - 1}
                step="1"
                defaultValue={start}
                data-act="turn"
              />
            </label>
          </div>
          <p className="front-said" role="status" />
        </div>
      </div>
      <p className="front-words">
        {front.says} <a href={`${root}lessons/${slug}/`}>{t("front.why")}</a>
      </p>
    </section>
  );
}

import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { Curve, CurvePrediction } from "@contract";
import { t } from "../../words/words";
import { KNOTS } from "./answers";
import { Acts, nameOf, ticksOf, type FormProps } from "./forms";
import { curvePoints, knotPoints, say, shareAt, valueOf, type Knots } from "./scoring";

/** The plot in units of its own; it scales with the column. */
const WIDTH = 560;
const HEIGHT = 260;
const LEFT = 56;
const TOP = 14;
const RIGHT = 16;
const BOTTOM = 46;
const PLOT = { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };

const atX = (share: number): number => LEFT + share * PLOT.width;
const atY = (share: number): number => TOP + (1 - share) * PLOT.height;
const clamp = (share: number): number => Math.min(1, Math.max(0, share));

const path = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y], i) => `${i === 0 ? "M" : "L"}${atX(x).toFixed(1)} ${atY(clamp(y)).toFixed(1)}`)
    .join("");

const NONE: Knots = Array.from({ length: KNOTS }, () => null);

/** An empty plot to draw a curve on, by pointer or by arrow keys; the truth is drawn over it once it is known. */
export function CurveForm({
  prediction: { x, y },
  given,
  truth,
  onAnswer,
  onSkip,
}: FormProps<CurvePrediction> & { readonly truth: Curve | null }): ReactNode {
  const [drawn, setDrawn] = useState(NONE);
  const plot = useRef<SVGSVGElement>(null);
  const last = useRef<readonly [number, number] | null>(null);
  const knots = given?.kind === "curve" ? given.knots : drawn;
  const asking = given === null;

  const set = (i: number, height: number): void => {
    setDrawn((before) => before.map((h, j) => (j === i ? clamp(height) : h)));
  };

  /** Sets every knot that the stroke from the last place to this one has passed. */
  function stroke(event: PointerEvent): void {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return;
    const to: readonly [number, number] = [
      clamp((((event.clientX - box.left) / box.width) * WIDTH - LEFT) / PLOT.width),
      clamp(1 - (((event.clientY - box.top) / box.height) * HEIGHT - TOP) / PLOT.height),
    ];
    const from = last.current ?? to;
    last.current = to;
    const half = 0.5 / (KNOTS - 1);
    setDrawn((before) =>
      before.map((height, i) => {
        const at = i / (KNOTS - 1);
        if (at < Math.min(from[0], to[0]) - half || at > Math.max(from[0], to[0]) + half) return height;
        const way = to[0] === from[0] ? 1 : clamp((at - from[0]) / (to[0] - from[0]));
        return from[1] + way * (to[1] - from[1]);
      }),
    );
  }

  function onKey(event: KeyboardEvent, i: number): void {
    const step = { ArrowUp: 0.02, ArrowDown: -0.02, PageUp: 0.1, PageDown: -0.1 }[event.key];
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined && turn === undefined) return;
    event.preventDefault();
    if (step !== undefined) set(i, (drawn[i] ?? 0.5) + step);
    else plot.current?.querySelectorAll<SVGElement>("[data-knot]")[i + (turn ?? 0)]?.focus();
  }

  const [xTicks, yTicks] = [ticksOf(x, 6), ticksOf(y, 5)];
  const known = truth && curvePoints(x, y, truth);
  return (
    <div className="predict-curve">
      <svg
        ref={plot}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="group"
        aria-label={t("predict.draw", { y: nameOf(y), x: nameOf(x) })}
        data-asking={asking}
        onPointerDown={(event) => {
          if (!asking) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = null;
          stroke(event);
        }}
        onPointerMove={(event) => {
          if (asking && event.currentTarget.hasPointerCapture(event.pointerId)) stroke(event);
        }}
      >
        {xTicks.values.map((tick, i) => (
          <g key={tick} className="predict-tick" aria-hidden="true">
            <line x1={atX(shareAt(x, tick))} x2={atX(shareAt(x, tick))} y1={atY(1)} y2={atY(0)} />
            <text x={atX(shareAt(x, tick))} y={atY(0) + 16} textAnchor="middle">
              {xTicks.texts[i]}
            </text>
          </g>
        ))}
        {yTicks.values.map((tick, i) => (
          <g key={tick} className="predict-tick" aria-hidden="true">
            <line x1={atX(0)} x2={atX(1)} y1={atY(shareAt(y, tick))} y2={atY(shareAt(y, tick))} />
            <text x={LEFT - 7} y={atY(shareAt(y, tick)) + 4} textAnchor="end">
              {yTicks.texts[i]}
            </text>
          </g>
        ))}
        <text className="predict-name" x={atX(0.5)} y={HEIGHT - 8} textAnchor="middle" aria-hidden="true">
          {nameOf(x)}
        </text>
        {known ? <path className="predict-truth" d={path(known)} data-truth /> : null}
        <path className="predict-drawn" d={path(knotPoints(knots))} />
        {asking
          ? knots.map((height, i) => {
              const share = i / (KNOTS - 1);
              return (
                <circle
                  key={share}
                  data-knot
                  tabIndex={0}
                  role="slider"
                  aria-orientation="vertical"
                  aria-label={t("predict.at", { label: y.label, x: say(x, valueOf(x, share)) })}
                  aria-valuemin={0}
                  aria-valuemax={100}
                  aria-valuenow={Math.round(100 * (height ?? 0.5))}
                  aria-valuetext={height === null ? t("predict.notDrawn") : say(y, valueOf(y, height))}
                  className={height === null ? "unset" : ""}
                  cx={atX(share)}
                  cy={atY(height ?? 0.5)}
                  r={6}
                  onKeyDown={(event) => {
                    onKey(event, i);
                  }}
                />
              );
            })
          : null}
      </svg>
      <p className="note-line">
        {asking ? t("predict.how", { label: y.label }) : known ? t("predict.legend") : t("predict.curve")}
      </p>
      {asking ? (
        <Acts
          ready={drawn.filter((height) => height !== null).length >= 2}
          onAnswer={() => {
            onAnswer({ kind: "curve", knots: drawn });
          }}
          onSkip={onSkip}
        />
      ) : null}
    </div>
  );
}

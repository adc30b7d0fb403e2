import { useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { t } from "../../words/words";
import { PEN } from "./ink";
import { afterKey, begin, extend, lift, type Sketch } from "./sketch";

const pathOf = (stroke: readonly number[]): string =>
  stroke.length === 2
    ? `M${String(stroke[0])} ${String(stroke[1])}h0` // a line without length shows as a dot, by its round end
    : stroke.reduce(
        (path, value, i) => `${path}${i === 0 ? "M" : i % 2 === 0 ? "L" : " "}${String(value)}`,
        "",
      );

const percent = (share: number): string => String(Math.round(100 * share));

/** The sheet: by mouse, finger and pen; by keys it takes points, which lines join. */
export function Pad({
  sketch,
  onChange,
}: {
  readonly sketch: Sketch;
  readonly onChange: (change: (sketch: Sketch) => Sketch) => void;
}): ReactNode {
  const help = useId();
  const [focused, setFocused] = useState(false);
  const [said, setSaid] = useState("");

  /** Place in the unit box of each position that the pointer took since the last event. */
  const placesOf = (event: PointerEvent<SVGSVGElement>): readonly (readonly [number, number])[] => {
    const box = event.currentTarget.getBoundingClientRect();
    // Some browsers do not have it, and none outside secure contexts.
    const native: Partial<Pick<globalThis.PointerEvent, "getCoalescedEvents">> = event.nativeEvent;
    const events = native.getCoalescedEvents?.() ?? [];
    return (events.length > 0 ? events : [event.nativeEvent]).map(
      ({ clientX, clientY }) => [(clientX - box.left) / box.width, (clientY - box.top) / box.height] as const,
    );
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [place] = placesOf(event);
    if (place) onChange((s) => begin(s, ...place));
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const places = placesOf(event);
    onChange((s) => places.reduce((drawn, place) => extend(drawn, ...place), s));
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(sketch, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    onChange(() => next);
    const [x, y] = next.pen;
    setSaid(t("pad.pen", { down: t(next.down ? "pad.down" : "pad.up"), x: percent(x), y: percent(y) }));
  };
  const [x, y] = sketch.pen;
  const last = sketch.down ? sketch.strokes.at(-1) : undefined;
  return (
    <div className="pad">
      <svg
        viewBox="0 0 1 1"
        role="application"
        aria-roledescription={t("pad.kind")}
        aria-label={t("pad.name")}
        aria-describedby={help}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          onChange(lift);
        }}
        onPointerCancel={() => {
          onChange(lift);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
        }}
        onBlur={() => {
          setFocused(false);
        }}
      >
        <g className="strokes" strokeWidth={PEN.strokeWidth / 2}>
          {sketch.strokes.map((stroke, i) => (
            <path key={i} d={pathOf(stroke)} />
          ))}
        </g>
        {focused ? (
          <g className="pen">
            {last ? <path d={pathOf([...last.slice(-2), x, y])} /> : null}
            <path d={`M${String(x - 0.03)} ${String(y)}h.06M${String(x)} ${String(y - 0.03)}v.06`} />
          </g>
        ) : null}
      </svg>
      <details className="note-line">
        <summary>{t("pad.keys")}</summary>
        <p id={help}>{t("pad.how")}</p>
      </details>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

import { figure, valuesAt, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say, spread } from "../drawing-aids";
import whichMargin, { CHOSEN, SETTING_NAMES } from "../experiments/which-margin";
import { SIGNED_POINTS, degrees, target, type Ball } from "../planar";

type At = FigureContext<(typeof whichMargin)["params"]>;

/** Half of the edge of the window. */
const REACH = 3.6;
const CIRCLE = spread(0, 2 * Math.PI, 72);
const SQUARE = [
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
  [1, 1],
] as const;

const pointsOf = (sign: 1 | -1): { readonly x: number[]; readonly y: number[] } => ({
  x: SIGNED_POINTS.map(([a]) => sign * a),
  y: SIGNED_POINTS.map(([, b]) => sign * b),
});

/** Those of class +1 from right to left, so that both classes get a key of the same kind. */
const pointsBackwards = (): ReturnType<typeof pointsOf> => {
  const { x, y } = pointsOf(1);
  return { x: x.toReversed(), y: y.toReversed() };
};

/** Outline of the ball around a point. */
function outline({ norm, radius }: Ball, [a, b]: readonly [number, number]) {
  const around = norm === "2" ? CIRCLE.map((t) => [Math.cos(t), Math.sin(t)] as const) : SQUARE;
  return { x: around.map(([x]) => a + radius * x), y: around.map(([, y]) => b + radius * y) };
}

/** The line through the origin across the direction `angle`, from edge to edge of the window, left to right. */
function boundary(angle: number) {
  const [x, y] = [Math.abs(Math.sin(angle)), -Math.cos(angle) * Math.sign(Math.sin(angle) || 1)];
  const length = REACH / Math.max(x, Math.abs(y));
  return { x: [-x * length, x * length], y: [-y * length, y * length] };
}

const anglesOf = ({ recording }: At): Float64Array =>
  valuesAt(recording, "angle", recording.rows - 1, SETTING_NAMES.indexOf(CHOSEN));

export default figure(whichMargin, {
  title: "Six points, their balls, and the line between them",
  experiment: "which-margin",
  caption:
    "Lines through the origin where the classifier changes its mind: of each replica now, of the largest margin without attack, and of the largest margin of the balls. Outlines: what the chosen attack can reach.",
  draw(at) {
    const { params } = at;
    const best = target(params);
    const marks: Mark[] = [
      {
        kind: "paths",
        label: "balls",
        colour: "soft",
        paths: SIGNED_POINTS.flatMap(([a, b]) => [outline(params, [a, b]), outline(params, [-a, -b])]),
      },
    ];
    if (at.recording.rows > 1)
      marks.push({
        kind: "paths",
        label: "learned",
        colour: 4,
        paths: Array.from(anglesOf(at), (angle) => boundary((angle * Math.PI) / 180)),
      });
    marks.push({
      kind: "line",
      label: "largest margin of the points",
      colour: 2,
      dash: true,
      ...boundary(target({ norm: "2", radius: 0 }).angle),
    });
    if (best.margin > 0)
      marks.push({
        kind: "line",
        label: "largest margin of the balls",
        colour: "ink",
        dash: true,
        ...boundary(best.angle),
      });
    marks.push(
      { kind: "points", label: "y = +1", colour: 1, ...pointsBackwards() },
      { kind: "points", label: "y = −1", colour: 3, ...pointsOf(-1) },
    );
    return {
      x: { label: "first coordinate", range: [-REACH, REACH] },
      y: { label: "second coordinate", range: [-REACH, REACH] },
      equalAspect: true,
      marks,
    };
  },
  finding(at) {
    const best = target(at.params);
    const plain = degrees(target({ norm: "2", radius: 0 }).angle);
    const ground =
      best.margin > 0
        ? `The largest margin of the balls is ${say(best.margin)}, in direction ${say(degrees(best.angle))} degrees; without attack the direction is ${say(plain)} degrees.`
        : "The balls are so large that no line keeps them apart.";
    if (at.recording.rows < 2) return ground;
    return `${ground} The weights now point at ${say(mean(anglesOf(at)))} degrees on average.`;
  },
});

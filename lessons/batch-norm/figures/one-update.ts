import { figure, type FigureContext } from "@contract";
import { arc, say } from "../drawing-aids";
import { equilibriumAngle } from "../equilibrium";
import bnUnit from "../experiments/bn-unit";

type At = FigureContext<(typeof bnUnit)["params"]>;

/** One update at rest without momentum, in units of the length at rest: pulled back, then pushed sideways. */
function triangle({ params }: At) {
  const pulled = 1 - params.learningRate * params.weightDecay;
  const angle = equilibriumAngle({ ...params, momentum: 0 });
  return { pulled, angle, pushed: Math.sqrt(1 - pulled ** 2) };
}

export default figure(bnUnit, {
  title: "One update at rest",
  experiment: "bn-unit",
  caption:
    "In units of the length at rest, to scale, without momentum. Weight decay pulls the weights back along themselves; the gradient is orthogonal and pushes them sideways, back onto the circle. The vertical axis is stretched.",
  draw(at) {
    const { pulled, pushed, angle } = triangle(at);
    if (!(angle > 0)) return { x: { label: "along the old weights" }, y: { label: "across" }, marks: [] };
    const circle = arc(1, 0, 1.35 * angle);
    return {
      x: { label: "along the old weights" },
      y: { label: "across", range: [-0.12 * pushed, 1.35 * pushed] },
      marks: [
        { kind: "paths", label: "circle of the length at rest", colour: "soft", paths: [circle] },
        {
          kind: "paths",
          label: "pull of the weight decay, ηλ‖w‖",
          colour: 3,
          paths: [{ x: [1, pulled], y: [0, 0] }],
        },
        {
          kind: "paths",
          label: "push of the gradient, η‖g‖",
          colour: 2,
          paths: [{ x: [pulled, pulled], y: [0, pushed] }],
        },
        { kind: "points", label: "old weights", colour: "ink", x: [1], y: [0] },
        { kind: "points", label: "new weights", colour: 1, x: [pulled], y: [pushed] },
      ],
    };
  },
  finding(at) {
    const { pulled, pushed, angle } = triangle(at);
    if (!(angle > 0)) return "Without weight decay nothing pulls the weights back.";
    return `The decay takes away ${say(100 * (1 - pulled))} % of the length, a sideways push of ${say(100 * pushed)} % of it restores the length, and the weights turn by ${say(angle, 4)} rad.`;
  },
});

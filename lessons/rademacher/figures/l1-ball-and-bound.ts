import { figure, type Mark } from "@contract";
import { l1BallBound } from "@theory/linear-class";
import { curve, logGrid, meansOf, say } from "../drawing-aids";
import finiteClasses, { BALL_EXAMPLES, SIZES } from "../experiments/finite-classes";

const bound = (dim: number): number => l1BallBound(1, 1, dim, BALL_EXAMPLES);

export default figure(finiteClasses, {
  title: "An l1 ball: a thousand inputs for the price of a few",
  experiment: "finite-classes",
  caption: "Mean over the coin vectors with 10–90 % band, on 200 inputs of signs. The axis is logarithmic.",
  draw({ recording }) {
    const x = logGrid(2, SIZES.at(-1) ?? 1000, 30);
    const marks: Mark[] = [
      { kind: "line", label: "bound √(2 log 2d / n)", colour: "ink", dash: true, x, y: x.map(bound) },
    ];
    if (recording.rows > 0)
      marks.push({ kind: "line", label: "measured", colour: 2, ...curve(recording, "size", "l1Ball") });
    return {
      x: { label: "number of inputs", scale: "log" },
      y: { label: "complexity of the unit l1 ball", unit: "score" },
      marks,
    };
  },
  finding({ recording }) {
    const measured = meansOf(recording, "l1Ball");
    const told = SIZES.filter((size) => [10, 100, 1000].includes(size)).map((size) => {
      const value = measured[SIZES.indexOf(size)];
      return `${String(size)} inputs: ${value === undefined ? "not yet run" : say(value)}, bound ${say(bound(size))}`;
    });
    return `${told.join("; ")}.`;
  },
});

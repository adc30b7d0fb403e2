import { columnOf, figure, type FigureContext } from "@contract";
import { selfConnection } from "../closed-forms";
import { say } from "../drawing-aids";
import twoNeurons from "../experiments/two-neurons";

type At = FigureContext<(typeof twoNeurons)["params"]>;

/** Paths are drawn as far as this from rest. */
const REACH = 1.6;

export default figure(twoNeurons, {
  title: "The two potentials against each other",
  experiment: "two-neurons",
  caption: "Each path is a replica, started at random at distance 1 from rest.",
  draw({ recording }: At) {
    const paths =
      recording.rows < 2
        ? []
        : Array.from({ length: recording.replicas }, (_, r) => {
            const { data } = columnOf(recording, "potential");
            const coordinate = (k: number): number[] =>
              Array.from(
                { length: recording.rows },
                (_row, row) => data[(row * recording.replicas + r) * 2 + k] ?? NaN,
              );
            return { x: coordinate(0), y: coordinate(1) };
          });
    return {
      x: { label: "first potential", range: [-REACH, REACH] },
      y: { label: "second potential", range: [-REACH, REACH] },
      equalAspect: true,
      marks: [{ kind: "paths", label: "", colour: 1, symbol: "potential", paths }],
    };
  },
  finding({ params }) {
    const { growth, period } = selfConnection(params);
    const fate = growth < 0 ? "decay" : growth > 0 ? "grow" : "keep their distance";
    const turn = Number.isFinite(period) ? `turning once every ${say(period)} steps` : "without turning";
    return `The eigenvalues have real part ${say(growth)}: the paths ${fate}, ${turn}.`;
  },
});

import { columnOf, figure, type Mark, type Recording } from "@contract";
import { mean } from "@numerics/statistics";
import { KIND_COLOURS, say, sayShare, someRows } from "../drawing-aids";
import twoWells, { wellsOf } from "../experiments/two-wells";
import { WELL_DISTANCE, ridgeOf, wellsLoss } from "../landscape";
import { NOISE_KINDS, type NoiseKind } from "../noise-shape";
import { ofKind } from "../readings";

const S = Float64Array.from({ length: 111 }, (_, i) => -1 + i * 0.05);
/** As high as the plot has room for, at equal units. */
const A = Float64Array.from({ length: 89 }, (_, i) => -2.2 + i * 0.05);
/** Four levels a decade. */
const LEVELS = Array.from({ length: 13 }, (_, i) => 10 ** (-1 + i / 4));
const SHOWN: readonly NoiseKind[] = ["isotropic", "Hessian", "leading"];
/** Few enough paths to be told apart, and points enough to see each hop. */
const PATHS = 3;
const POINTS = 300;

function paths(recording: Recording, kind: NoiseKind): Mark {
  const rows = someRows(recording, POINTS);
  const component = NOISE_KINDS.indexOf(kind);
  const along = (series: string, replica: number): Float64Array => {
    const { k, data } = columnOf(recording, series);
    return Float64Array.from(
      rows,
      (row) => data[(row * recording.replicas + replica) * k + component] ?? NaN,
    );
  };
  return {
    kind: "paths",
    label: kind,
    colour: KIND_COLOURS[kind],
    paths: Array.from({ length: Math.min(PATHS, recording.replicas) }, (_, replica) => ({
      x: along("s", replica),
      y: along("a", replica),
    })),
  };
}

export default figure(twoWells, {
  title: "The two wells from above",
  experiment: "two-wells",
  caption: `Contours: loss on the plane of the steep and the first shallow coordinate, four levels a decade. Lines: the first ${String(PATHS)} replicas of three kinds of noise, driven by the same random numbers.`,
  draw({ params, recording }) {
    const wells = wellsOf(params);
    const z = new Float64Array(S.length * A.length);
    A.forEach((a, row) => {
      S.forEach((s, column) => (z[row * S.length + column] = wellsLoss(wells, s, a * a)));
    });
    return {
      x: { label: "s, from the sharp to the flat minimum" },
      y: { label: "a, shallow direction" },
      equalAspect: true,
      marks: [
        { kind: "contour", label: "loss", x: S, y: A, z, levels: LEVELS, logarithmic: true },
        ...(recording.rows > 1 ? SHOWN.map((kind) => paths(recording, kind)) : []),
        { kind: "points", label: "minima", colour: "ink", x: [0, WELL_DISTANCE], y: [0, 0] },
      ],
    };
  },
  finding({ params, recording }) {
    const { ahead, barrier } = ridgeOf(wellsOf(params));
    const ground = `The sharp minimum lies at s = 0, the flat one at s = ${say(WELL_DISTANCE)}; the ridge between them is at s = ${say(ahead)} and ${say(barrier)} high.`;
    if (recording.rows < 2) return ground;
    const escaped = SHOWN.map(
      (kind) => `${sayShare(mean(ofKind(recording, "escaped", kind)))} under ${kind} noise`,
    );
    return `${ground} So far ${escaped.join(", ")} have left the first well.`;
  },
});

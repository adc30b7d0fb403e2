import { columnOf, figure, type FigureContext, type Mark } from "@contract";
import { normalDensity } from "@numerics/special";
import { say, spread } from "../drawing-aids";
import smallBatches from "../experiments/small-batches";
import { largestValue, valueDensity } from "../small-batch";

type At = FigureContext<(typeof smallBatches)["params"]>;

const BINS = 44;
const REACH = 3.3;
const WIDTH = (2 * REACH) / BINS;
/** Beyond this the densities of batches of three go through the roof. */
const HIGHEST = 1.6;

/** Share per unit length of the recorded values in each bin, and how many there are. */
function density({ recording }: At): { readonly heights: Float64Array; readonly count: number } {
  const { data } = columnOf(recording, "value");
  const heights = new Float64Array(BINS);
  const first = recording.replicas; // row 0 holds no draw
  const count = Math.max(0, recording.rows * recording.replicas - first);
  for (let i = first; i < first + count; i++) {
    const bin = Math.floor(((data[i] ?? NaN) + REACH) / WIDTH);
    if (bin >= 0 && bin < BINS) heights[bin] = (heights[bin] ?? 0) + 1 / (count * WIDTH);
  }
  return { heights, count };
}

export default figure(smallBatches, {
  title: "Values of one example after normalisation",
  experiment: "small-batches",
  caption:
    "Steps: recorded values at the chosen batch size, as a density. Curve: the Beta law of the theorem (from batches of three on). Dashed: the Gaussian of evaluation mode.",
  draw(at) {
    const { params, recording } = at;
    const m = params.batchSize;
    const marks: Mark[] = [];
    if (recording.rows > 1) {
      const { heights } = density(at);
      marks.push({
        kind: "line",
        label: "measured",
        colour: 1,
        stairs: true,
        x: spread(-REACH, REACH, BINS),
        y: [...heights, 0].map((h) => Math.min(h, HIGHEST)),
      });
    }
    const inner = 0.9999 * largestValue(m);
    if (m >= 3) {
      const x = spread(-inner, inner, 160);
      marks.push({
        kind: "line",
        label: `law for m = ${String(m)}`,
        colour: 2,
        x,
        y: x.map((y) => Math.min(valueDensity(m, y), HIGHEST)),
      });
    }
    const x = spread(-REACH, REACH, 120);
    marks.push({
      kind: "line",
      label: "evaluation mode",
      colour: "ink",
      dash: true,
      x,
      y: x.map(normalDensity),
    });
    return {
      x: { label: "normalised value ŷ", range: [-REACH, REACH] },
      y: { label: "density", range: [0, m >= 4 ? 0.6 : HIGHEST] },
      marks,
    };
  },
  finding(at) {
    const m = at.params.batchSize;
    const ground =
      m === 2
        ? "In batches of two every value is −1 or 1."
        : `In batches of ${String(m)} no value is beyond ${say(largestValue(m))}.`;
    if (at.recording.rows < 2) return ground;
    const { data } = columnOf(at.recording, "largest");
    const last = data.subarray(
      (at.recording.rows - 1) * at.recording.replicas,
      at.recording.rows * at.recording.replicas,
    );
    return `${ground} Among ${say(density(at).count, 6)} recorded values the largest that any replica has met is ${say(Math.max(...last), 4)}.`;
  },
});

import { figure, type FigureContext, type Mark } from "@contract";
import { allowance, listedBalls } from "../ball-readings";
import { curve, logGrid, meansOf, say } from "../drawing-aids";
import boundAndGap, { HYPOTHESES } from "../experiments/bound-and-gap";
import { sizesOf } from "../sweep";

type At = FigureContext<(typeof boundAndGap)["params"]>;

const SMALLEST = 25;
/** Gaps below this are noise around zero; a logarithmic axis has no place for them. */
const FLOOR = 1e-4;

/** The theorem's allowance: at the radius set, or at the mean of the radii that training chose. */
function allowed({ params, recording }: At): { readonly x: number[]; readonly y: number[] } {
  if (params.ballChosen === "before" || recording.rows === 0) {
    const x = logGrid(SMALLEST, Math.max(params.largest, params.n), 40);
    return { x, y: x.map((n) => allowance(params, n)) };
  }
  const balls = meansOf(recording, "ball");
  const x = Array.from(sizesOf(recording));
  const classes = Math.max(listedBalls(params), 1);
  return { x, y: x.map((n, row) => allowance({ ...params, radius: balls[row] ?? NaN }, n, classes)) };
}

const positive = (values: Float64Array): Float64Array => values.map((v) => (v > FLOOR ? v : NaN));

export default figure(boundAndGap, {
  title: "Gap, worst gap, complexity and bound against the sample size",
  experiment: "bound-and-gap",
  caption:
    "Means over the samples with 10–90 % bands. The dashed line is the largest gap the theorem allows; the vertical line is where the cards read.",
  draw(at) {
    const { params, recording } = at;
    const marks: Mark[] = [
      {
        kind: "line",
        label: "allowed by the theorem",
        colour: "ink",
        dash: true,
        symbol: "delta",
        ...allowed(at),
      },
      {
        kind: "rule",
        axis: "x",
        at: params.n,
        label: `n = ${say(params.n, 5)}`,
        colour: "soft",
        symbol: "n",
      },
    ];
    if (recording.rows > 0) {
      const line = (
        label: string,
        symbol: string,
        colour: 1 | 2 | 3,
        series: string,
        component = 0,
      ): Mark => {
        const { x, y, band } = curve(recording, "sampleSize", series, component);
        return {
          kind: "line",
          label,
          symbol,
          colour,
          x,
          y: positive(y),
          band: {
            low: band.low.map((v) => Math.max(v, FLOOR)),
            high: band.high.map((v) => Math.max(v, FLOOR)),
          },
        };
      };
      marks.push(
        line("complexity R̂ of the scores", "complexity", 3, "complexity"),
        line("worst gap found", "worst", 2, "gap", HYPOTHESES.indexOf("worst")),
        line("gap of the trained one", "gap", 1, "gap", HYPOTHESES.indexOf("trained")),
      );
    }
    return {
      x: { label: "sample size", unit: "examples", scale: "log" },
      y: { label: "gap, complexity or bound", unit: "loss", scale: "log" },
      marks,
    };
  },
  finding({ params, recording }) {
    const last = recording.rows - 1;
    if (last < 0)
      return `Not yet run. At n = ${say(params.n, 5)} the theorem allows a gap of ${say(allowance(params, params.n))}.`;
    const at = (component: number): string => say(meansOf(recording, "gap", component)[last] ?? NaN);
    const n = sizesOf(recording)[last] ?? NaN;
    return `At n = ${say(n, 5)} the mean gap of the trained hypothesis is ${at(0)}, of the worst one found ${at(1)}, of a random one ${at(2)}; the complexity is ${say(meansOf(recording, "complexity")[last] ?? NaN)}, and the theorem allows ${say(allowed({ params, recording }).y.at(-1) ?? NaN)}.`;
  },
});

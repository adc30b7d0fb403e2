import { figure, type FigureContext } from "@contract";
import { contractedComplexity, lipschitzOfMargin } from "@theory/contraction";
import { hoeffdingRadius, unionShare } from "@theory/concentration";
import { l2BallWorstCase } from "@theory/linear-class";
import { mean } from "@numerics/statistics";
import { judged, listedBalls } from "../ball-readings";
import { say, vacuousLine } from "../drawing-aids";
import boundAndGap from "../experiments/bound-and-gap";
import { atSampleSize, sizesOf } from "../sweep";

type At = FigureContext<(typeof boundAndGap)["params"]>;

const PARTS = ["training loss", "twice the complexity", "deviation", "bound on the risk", "risk"] as const;

interface Budget {
  readonly n: number;
  readonly bars: readonly number[];
}

/** The terms of the bound at the sample size that is read; NaN for what only a run can tell. */
function budget({ params, recording }: At): Budget {
  const sizes = sizesOf(recording);
  const reached = sizes.some((size) => size >= params.n);
  const n = reached || sizes.length === 0 ? params.n : (sizes.at(-1) ?? params.n);
  const at = (series: string, component = 0): number =>
    sizes.length === 0 ? NaN : mean(atSampleSize(recording, series, n, component));
  const ball = params.ballChosen === "before" ? params.radius : at("ball");
  const complexity = 2 * contractedComplexity(lipschitzOfMargin(params.margin), l2BallWorstCase(ball, 1, n));
  const deviation = hoeffdingRadius(n, unionShare(params.delta, Math.max(listedBalls(params), 1)));
  const train = at("train", judged(params));
  const bars = [
    train,
    complexity,
    deviation,
    train + complexity + deviation,
    train + at("gap", judged(params)),
  ];
  return { n, bars };
}

export default figure(boundAndGap, {
  title: "What the bound on the risk is made of",
  experiment: "bound-and-gap",
  caption:
    "Means over the samples at the sample size that the cards read. A bound of 1 or more says nothing.",
  draw(at) {
    const { bars } = budget(at);
    return {
      x: { label: "", categories: PARTS },
      y: { label: "loss", range: [0, Math.max(1.2, ...bars.filter(Number.isFinite).map((b) => 1.1 * b))] },
      marks: [{ kind: "bars", label: "terms of the bound", colour: 1, x: PARTS, y: bars }, vacuousLine()],
    };
  },
  finding(at) {
    const { n, bars } = budget(at);
    const [train = NaN, complexity = NaN, deviation = NaN, total = NaN, risk = NaN] = bars;
    if (at.recording.rows === 0)
      return `Not yet run. At n = ${say(n, 5)} twice the complexity is ${say(complexity)} and the deviation ${say(deviation)}.`;
    return `At n = ${say(n, 5)} the bound is ${say(train)} + ${say(complexity)} + ${say(deviation)} = ${say(total)}, ${total < 1 ? "below 1" : "1 or more, which says nothing"}; the risk is ${say(risk)}.`;
  },
});

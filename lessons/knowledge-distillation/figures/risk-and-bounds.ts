import { figure } from "@contract";
import { meanAt, meanCurve, say, sayShare } from "../drawing-aids";
import linearStudent from "../experiments/linear-student";

/** Disagreements below this are drawn here: a logarithmic axis has no zero. */
const FLOOR = 1e-6;

export default figure(linearStudent, {
  title: "Disagreement and its bounds against the sample size",
  experiment: "linear-student",
  caption:
    "Means over replicas with 95 % bands. Disagreements are exact for each student, computed from its angle by quadrature; the bound in expectation needs no student.",
  draw({ recording }) {
    const along = { along: "sampleSize", floor: FLOOR };
    return {
      x: { label: "sample size n", scale: "log" },
      y: { label: "probability of disagreeing with the teacher", scale: "log" },
      marks: [
        meanCurve(
          recording,
          { series: "disagreement", component: 0, ...along },
          { label: "distilled", colour: 1, symbol: "risk" },
        ),
        meanCurve(
          recording,
          { series: "disagreement", component: 1, ...along },
          { label: "hard labels", colour: 2 },
        ),
        meanCurve(
          recording,
          { series: "angleBound", ...along },
          { label: "angle bound", colour: 3, dash: true, symbol: "tail" },
        ),
        meanCurve(
          recording,
          { series: "expectedBound", ...along },
          { label: "bound in expectation", colour: "ink", dash: true },
        ),
      ],
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    const of = (series: string, component = 0): number => meanAt(recording, series, last, component);
    return `With ${say(of("sampleSize"))} points the distilled student disagrees with its teacher on ${sayShare(of("disagreement"))} of the inputs, at most ${sayShare(of("angleBound"))} by the angle bound and ${sayShare(of("expectedBound"))} by the bound in expectation; with hard labels on ${sayShare(of("disagreement", 1))}.`;
  },
});

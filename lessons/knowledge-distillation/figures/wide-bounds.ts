import { figure } from "@contract";
import { meanAt, meanCurve, say, sayShare } from "../drawing-aids";
import wideStudent from "../experiments/wide-student";

/** A share of some hundred test points below this is none at all. */
const FLOOR = 1e-3;

export default figure(wideStudent, {
  title: "A good student, an empty bound, and a better one",
  experiment: "wide-student",
  caption:
    "Means over replicas with 95 % bands; each replica has its own network, teacher, sample and test points. All four are shares of the same test points.",
  draw({ recording }) {
    const along = { along: "sampleSize", floor: FLOOR };
    return {
      x: { label: "sample size n", scale: "log" },
      y: { label: "share of test points", scale: "log" },
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
          { series: "powerBound", ...along },
          { label: "power-function bound", colour: 4, dash: true, symbol: "power" },
        ),
        meanCurve(
          recording,
          { series: "angleBound", ...along },
          { label: "angle bound", colour: 3, dash: true, symbol: "tail" },
        ),
      ],
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    const of = (series: string, component = 0): number => meanAt(recording, series, last, component);
    return `With ${say(of("sampleSize"))} points the distilled student disagrees with its teacher on ${sayShare(of("disagreement"))} of the test points; the angle bound says at most ${sayShare(of("angleBound"))}, the power-function bound ${sayShare(of("powerBound"))}. The student with hard labels disagrees on ${sayShare(of("disagreement", 1))}.`;
  },
});

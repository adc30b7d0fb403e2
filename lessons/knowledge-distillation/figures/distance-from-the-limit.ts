import { figure } from "@contract";
import { meanAt, meanCurve, say } from "../drawing-aids";
import highTemperature from "../experiments/high-temperature";

export default figure(highTemperature, {
  title: "Distance of the gradient, times T², from logit matching",
  experiment: "high-temperature",
  caption:
    "Means over replicas (pairs of random logits) with 95 % bands. Dashed: the theorem’s bound. Both axes are logarithmic: a falling line of slope −1 is 1/T.",
  draw({ recording }) {
    const along = "temperature";
    return {
      x: { label: "temperature T", scale: "log" },
      y: { label: "distance", scale: "log" },
      marks: [
        meanCurve(
          recording,
          { series: "bound", along },
          { label: "bound", colour: 3, dash: true, symbol: "bound" },
        ),
        meanCurve(
          recording,
          { series: "uncentredDistance", along },
          { label: "to logits as they are", colour: 2, symbol: "uncentredDistance" },
        ),
        meanCurve(
          recording,
          { series: "limitDistance", along },
          { label: "to centred logits", colour: 1, symbol: "distance" },
        ),
      ],
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    const of = (series: string): string => say(meanAt(recording, series, last));
    return `At T = ${of("temperature")} the gradient times T² is ${of("limitDistance")} from the centred logits’ difference (bound ${of("bound")}) and ${of("uncentredDistance")} from that of the logits as they are.`;
  },
});

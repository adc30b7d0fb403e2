import { figure, type Mark } from "@contract";
import { axisOf, curve, meansOf, say } from "../drawing-aids";
import memorisationBySample, { weightCount } from "../experiments/memorisation-by-sample";

export default figure(memorisationBySample, {
  title: "Memory runs out when the coins outnumber the weights",
  experiment: "memorisation-by-sample",
  caption:
    "Mean over the samples with 10–90 % band. What training found is a lower estimate of the complexity.",
  draw({ params, recording }) {
    const marks: Mark[] = [
      {
        kind: "rule",
        axis: "x",
        at: weightCount(params),
        label: `${String(weightCount(params))} weights`,
        colour: "soft",
      },
    ];
    if (recording.rows > 0)
      marks.push({
        kind: "line",
        label: "found by training",
        colour: 2,
        ...curve(recording, "sampleSize", "coinCorrelation"),
      });
    return {
      x: { label: "coin labels", unit: "examples", scale: "log" },
      y: { label: "correlation with the coins", range: [0, 1.1] },
      marks,
    };
  },
  finding({ params, recording }) {
    if (recording.rows === 0) return "Not yet run.";
    const sizes = axisOf(recording, "sampleSize");
    const memory = meansOf(recording, "coinCorrelation");
    return `A network of ${String(weightCount(params))} weights reaches ${Array.from(memory, (value, i) => `${say(value, 2)} on ${say(sizes[i] ?? NaN, 5)}`).join(", ")} coin labels.`;
  },
});

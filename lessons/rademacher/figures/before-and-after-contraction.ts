import { figure, type Mark } from "@contract";
import { curve, meansOf, say } from "../drawing-aids";
import finiteClasses from "../experiments/finite-classes";

export default figure(finiteClasses, {
  title: "Complexity before and after a function is applied",
  experiment: "finite-classes",
  caption: "Means over the coin vectors with 10–90 % bands, the same class and the same coins for both.",
  draw({ params, recording }) {
    const marks: Mark[] =
      recording.rows === 0
        ? []
        : [
            {
              kind: "line",
              label: "scores",
              colour: 1,
              symbol: "scores",
              ...curve(recording, "size", "scores"),
            },
            {
              kind: "line",
              label: `${params.link} of the scores`,
              colour: 2,
              symbol: "losses",
              ...curve(recording, "size", "losses"),
            },
          ];
    return {
      x: { label: "hypotheses in the class", scale: "log" },
      y: { label: "correlation with the coins" },
      marks,
    };
  },
  finding({ params, recording }) {
    const last = recording.rows - 1;
    if (last < 0) return "Not yet run.";
    return `For the largest class the scores reach ${say(meansOf(recording, "scores")[last] ?? NaN)} and the ${params.link} of the scores ${say(meansOf(recording, "losses")[last] ?? NaN)}.`;
  },
});

import { figure, type Mark } from "@contract";
import { curve, meansOf, say, vacuousLine } from "../drawing-aids";
import memorisationByWidth from "../experiments/memorisation-by-width";

export default figure(memorisationByWidth, {
  title: "Memory for coins, and test error on true labels",
  experiment: "memorisation-by-width",
  caption: "Means over the samples with 10–90 % bands. Both curves belong to the same networks.",
  draw({ recording }) {
    const marks: Mark[] = [vacuousLine()];
    if (recording.rows > 0)
      marks.push(
        {
          kind: "line",
          label: "correlation with coins",
          colour: 2,
          symbol: "found",
          ...curve(recording, "width", "coinCorrelation"),
        },
        {
          kind: "line",
          label: "test error, true labels",
          colour: 1,
          symbol: "risk",
          ...curve(recording, "width", "trueTestError"),
        },
      );
    return {
      x: { label: "hidden units", scale: "log" },
      y: { label: "correlation, or share of errors", range: [0, 1.1] },
      marks,
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    if (last < 0) return "Not yet run.";
    const widths = curve(recording, "width", "width").y;
    const memory = meansOf(recording, "coinCorrelation");
    const error = meansOf(recording, "trueTestError");
    const at = (row: number): string =>
      `with ${say(widths[row] ?? NaN)} hidden units the correlation with coins is ${say(memory[row] ?? NaN)} and the test error on true labels ${say(error[row] ?? NaN)}`;
    const told = `${at(0)}${last > 0 ? `; ${at(last)}` : ""}.`;
    return told.charAt(0).toUpperCase() + told.slice(1);
  },
});

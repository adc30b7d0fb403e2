import { figure, type Mark, type Recording } from "@contract";
import { median, quantile } from "@numerics/statistics";
import { say, vacuousLine } from "../drawing-aids";
import corruptedLabels, { LEVEL_NAMES, LEVELS } from "../experiments/corrupted-labels";
import { lipschitzReading, normReading, spectralReading, type Kind } from "../training-readings";

const READINGS = [
  { label: "Frobenius norms (GRS)", colour: 1, of: normReading },
  { label: "spectral core (BFT)", colour: 2, of: spectralReading },
  { label: "product of spectral norms", colour: 3, of: lipschitzReading },
] as const;

/** Median and 10 to 90 % range over the samples on which every label is fitted; NaN where there is none. */
function summary(recording: Recording, of: (typeof READINGS)[number]["of"], kind: Kind) {
  const values = of(recording, kind).filter((value) => value > 0);
  return values.length === 0
    ? { middle: NaN, low: NaN, high: NaN }
    : { middle: median(values), low: quantile(values, 0.1), high: quantile(values, 0.9) };
}

export default figure(corruptedLabels, {
  title: "Three norm readings over the margin",
  experiment: "corrupted-labels",
  caption:
    "Medians over the samples fitted without error, with 10–90 % ranges. Read off trained networks, so capacity readings, not certificates. The spectral core lacks its constants and logarithms.",
  draw({ recording }) {
    const marks: Mark[] = [vacuousLine()];
    if (recording.rows > 0)
      for (const { label, colour, of } of READINGS) {
        const all = LEVEL_NAMES.map((kind) => summary(recording, of, kind));
        marks.push({
          kind: "points",
          label,
          colour,
          x: LEVELS,
          y: all.map(({ middle }) => middle),
          error: { low: all.map(({ low }) => low), high: all.map(({ high }) => high) },
        });
      }
    return {
      x: { label: "share of labels replaced by coins", range: [-0.05, 1.05] },
      y: { label: "reading", scale: "log" },
      marks,
    };
  },
  finding({ recording }) {
    const [trueLabels, coins] = (["q = 0", "q = 1"] as const).map((kind) =>
      READINGS.map(({ of }) => summary(recording, of, kind).middle),
    );
    if (!trueLabels || !coins || [...trueLabels, ...coins].some(Number.isNaN))
      return "No network fits all of its labels yet, or none does at one end.";
    return `${READINGS.map(
      ({ label }, i) =>
        `${label}: ${say(trueLabels[i] ?? NaN)} on true labels, ${say(coins[i] ?? NaN)} on coins`,
    ).join("; ")}.`;
  },
});

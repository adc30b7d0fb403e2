import { figure, valuesAt, type FigureContext } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, say, type Summary } from "../drawing-aids";
import marginBound, { GAMMAS, SAMPLE_SIZES, trainedRow } from "../experiments/margin-bound";
import { marginBound as boundOf } from "../margin-law";
import { boundReadings } from "../readings";

type At = FigureContext<(typeof marginBound)["params"]>;

/** Number of the largest sample size whose training has ended, −1 for none. */
const latest = ({ recording }: At): number =>
  SAMPLE_SIZES.findLastIndex((_, i) => trainedRow(i) < recording.rows);

/** The bound for each listed margin, as if each had been fixed before the data. */
function scan({ recording, params }: At, index: number): readonly Summary[] {
  const row = trainedRow(index);
  const complexity = valuesAt(recording, "complexity", row);
  const samples = SAMPLE_SIZES[index] ?? NaN;
  return GAMMAS.map((gamma, k) => {
    const ramps = valuesAt(recording, "rampByGamma", row, k);
    const terms = { gamma, failure: params.failure, samples };
    return meanAndRange(
      ramps.map((trainingRamp, r) => boundOf({ ...terms, trainingRamp, complexity: complexity[r] ?? NaN })),
    );
  });
}

const fixed = ({ recording, params }: At, index: number): number =>
  mean(boundReadings(recording, trainedRow(index), { ...params, gammaChosen: "before" }).total);

export default figure(marginBound, {
  title: "The margin that one may not choose afterwards",
  experiment: "margin-bound",
  caption:
    "Grey: the bound’s formula for other margins of the ramp, at the largest sample trained so far; only one point of it, fixed before the data, is a bound. Band: smallest to largest over the replicas.",
  draw(at) {
    const index = latest(at);
    return {
      x: { label: "margin γ of the ramp", scale: "log", range: [0.05, 4] },
      y: { label: "value of the formula", scale: "log" },
      marks:
        index < 0
          ? []
          : [
              lineThrough({ label: "formula, scanned", colour: "soft" }, GAMMAS, scan(at, index)),
              {
                kind: "points",
                label: "fixed before the data",
                colour: 3,
                x: [at.params.gamma],
                y: [fixed(at, index)],
              },
            ],
    };
  },
  finding(at) {
    const index = latest(at);
    if (index < 0) return "No classifier has been trained to the end yet.";
    const values = scan(at, index).map(({ middle }) => middle);
    const best = values.indexOf(Math.min(...values));
    return `At ${say(SAMPLE_SIZES[index] ?? NaN, 4)} examples the bound with the margin fixed beforehand, ${say(at.params.gamma)}, is ${say(fixed(at, index))}. The formula is smallest at margin ${say(GAMMAS[best] ?? NaN)}, with ${say(values[best] ?? NaN)}, which is no bound if the data chose it.`;
  },
});

import { claimRun, observe } from "@contract";
import marginBound, { SAMPLE_SIZES, trainedRow } from "../experiments/margin-bound";
import { boundReadings } from "../readings";

const ROW = trainedRow(SAMPLE_SIZES.indexOf(1600));
const { gamma, failure } = marginBound.params;

export default observe({
  says: "At 1,600 examples what the bound allows for the ramp gap is at least fifty times the largest gap measured.",
  runs: { run: claimRun(["margin-bound", marginBound], {}, 10) },
  measures: "allowance of the bound over the largest ramp gap of ten samples",
  statistic({ run }) {
    const read = boundReadings(run, ROW, {
      gamma: gamma.default,
      gammaChosen: "before",
      failure: failure.default,
    });
    const gaps = read.rampRisk.map((risk, r) => Math.abs(risk - (read.trainingRamp[r] ?? NaN)));
    const largest = Math.max(...gaps);
    return read.total.map((total, r) => (total - (read.trainingRamp[r] ?? NaN)) / largest);
  },
  holds: { of: "every", above: 50 },
});

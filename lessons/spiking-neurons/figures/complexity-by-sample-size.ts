import { figure, type FigureContext, type Mark } from "@contract";
import { exponentOf, meanComplexities } from "../exponents";
import { meanPoints, say, spreadLog } from "../drawing-aids";
import sampleSizeExponent, { SAMPLE_SIZES } from "../experiments/sample-size-exponent";

type At = FigureContext<(typeof sampleSizeExponent)["params"]>;

export default figure(sampleSizeExponent, {
  title: "Complexity against sample size",
  experiment: "sample-size-exponent",
  caption:
    "Points: mean over draws of inputs, signs and masks with 95 % intervals. Solid: the fitted power of n. Dashed: 1/√n through the first point.",
  draw({ recording }: At) {
    const marks: Mark[] = [];
    if (recording.rows > 0) {
      const x = spreadLog(SAMPLE_SIZES[0], SAMPLE_SIZES[4], 20);
      const [first = NaN] = meanComplexities(recording, SAMPLE_SIZES.length);
      const fitted = exponentOf(recording, SAMPLE_SIZES);
      const power = (exponent: number): number[] => x.map((n) => first * (n / SAMPLE_SIZES[0]) ** exponent);
      marks.push(
        { kind: "line", label: "n^−0.5", colour: "soft", dash: true, x, y: power(-0.5) },
        { kind: "line", label: `measured: n^${say(fitted)}`, colour: 1, x, y: power(fitted) },
        meanPoints(recording, "complexity", SAMPLE_SIZES, {
          label: "measured",
          colour: 1,
          symbol: "complexity",
        }),
      );
    }
    return {
      x: { label: "sample size n", scale: "log", range: [28, 590] },
      y: { label: "complexity", scale: "log" },
      marks,
    };
  },
  finding: ({ recording }) =>
    `The complexity falls like n to the power ${say(exponentOf(recording, SAMPLE_SIZES))}.`,
});

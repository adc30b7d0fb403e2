import { figure, type FigureContext, type Mark } from "@contract";
import { exponentOf, meanComplexities } from "../exponents";
import { meanPoints, say, spreadLog } from "../drawing-aids";
import retentionExponent, { RETENTIONS } from "../experiments/retention-exponent";

type At = FigureContext<(typeof retentionExponent)["params"]>;

export default figure(retentionExponent, {
  title: "Complexity against retention",
  experiment: "retention-exponent",
  caption:
    "Points: mean over draws of inputs, signs and masks with 95 % intervals. Solid: the fitted power of ρ. Dashed: the printed power (L + 1)/2 through the first point.",
  draw({ params, recording }: At) {
    const marks: Mark[] = [];
    if (recording.rows > 0) {
      const x = spreadLog(RETENTIONS[3], 1, 20);
      const [first = NaN] = meanComplexities(recording, RETENTIONS.length);
      const fitted = exponentOf(recording, RETENTIONS);
      const printed = (params.depth + 1) / 2;
      marks.push(
        {
          kind: "line",
          label: `printed: ρ^${say(printed)}`,
          colour: "soft",
          dash: true,
          x,
          y: x.map((retention) => first * retention ** printed),
        },
        {
          kind: "line",
          label: `measured: ρ^${say(fitted)}`,
          colour: 1,
          x,
          y: x.map((retention) => first * retention ** fitted),
        },
        meanPoints(recording, "complexity", RETENTIONS, {
          label: "measured",
          colour: 1,
          symbol: "complexity",
        }),
      );
    }
    return {
      x: { label: "retention ρ", scale: "log", range: [0.37, 1.08] },
      y: { label: "complexity", scale: "log" },
      marks,
    };
  },
  finding: ({ params, recording }) =>
    `The complexity grows like ρ to the power ${say(exponentOf(recording, RETENTIONS))}; printed is ${say((params.depth + 1) / 2)}.`,
});

import { figure, valuesAt, type FigureContext } from "@contract";
import { binomialShare, say } from "../drawing-aids";
import trainableRates, { RATES, caseOf } from "../experiments/trainable-rates";
import { NETWORKS } from "../experiments/smoothing";

type At = FigureContext<(typeof trainableRates)["params"]>;
type Name = (typeof NETWORKS)[number];

const shares = ({ recording }: At, network: Name) =>
  RATES.map((rate) => binomialShare(valuesAt(recording, "trained", undefined, caseOf(network, rate))));

export default figure(trainableRates, {
  title: "Share of data sets on which training succeeds",
  experiment: "trainable-rates",
  caption:
    "Bars: share of replicas whose training loss is below 0.1 now, each with its own data, teacher and initial weights; with exact 95 % intervals.",
  draw(at) {
    const x = RATES.map((rate) => `η = ${String(rate)}`);
    return {
      x: { label: "learning rate", categories: x },
      y: { label: "share trained", range: [0, 1] },
      marks:
        at.recording.rows < 2
          ? []
          : NETWORKS.map((network, i) => {
              const values = shares(at, network);
              return {
                kind: "bars",
                label: network,
                colour: i === 0 ? 3 : 1,
                x,
                y: values.map(({ share }) => share),
                error: { low: values.map(({ low }) => low), high: values.map(({ high }) => high) },
              } as const;
            }),
    };
  },
  finding(at) {
    if (at.recording.rows < 2)
      return "Each replica trains the same weights with and without normalisation at four learning rates.";
    const list = RATES.map((rate, i) => {
      const [plain, normalised] = NETWORKS.map((network) => 100 * (shares(at, network)[i]?.share ?? NaN));
      return `${say(plain ?? NaN)} % without and ${say(normalised ?? NaN)} % with normalisation at η = ${String(rate)}`;
    });
    return `Trained: ${list.join("; ")}.`;
  },
});

import { applyTheorem, exact, lower, unbiased, upper, valuesAt, type BindContext } from "@contract";
import trueAndCoinLabels, { KINDS } from "../experiments/true-and-coin-labels";
import { testStandardError } from "../labels";
import networkNorms from "../theorems/network-norms";
import { frobeniusProduct, LISTED_PAIRS, listedAbove, listedBelow } from "../training-readings";

type At = BindContext<(typeof trueAndCoinLabels)["params"]>;

const kind = ({ params }: At): number => (params.labels === "true" ? 0 : 1);
const isListed = ({ params }: At): boolean => params.normsChosen === "from-list";

export default applyTheorem({
  says: "With norms and margin rounded to a list made beforehand, the bound holds and is vacuous.",
  experiment: ["true-and-coin-labels", trueAndCoinLabels],
  theorem: ["network-norms", networkNorms],
  bind: {
    risk: (at) => {
      const errors = valuesAt(at.recording, "testError", at.row, kind(at));
      return unbiased(errors, errors.map(testStandardError));
    },
    margin: (at) => {
      const margins = valuesAt(at.recording, "margin", at.row, kind(at));
      return isListed(at) ? lower(margins.map(listedBelow)) : exact(margins);
    },
    norms: (at) => {
      const products = frobeniusProduct(at.recording, KINDS[kind(at)] ?? KINDS[0], at.row);
      return isListed(at) ? upper(products.map(listedAbove)) : exact(products);
    },
    inputs: ({ recording, row }) => exact(valuesAt(recording, "inputs", row)),
    n: ({ params }) => exact(params.n),
    delta: ({ params }) => exact(params.delta),
    classes: (at) => exact(isListed(at) ? LISTED_PAIRS : 0),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
  params: { updates: 120 },
  expect: "vacuous",
});

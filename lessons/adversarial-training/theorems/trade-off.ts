import { tex, theorem } from "@contract";
import { robustCeiling } from "../feature-model";
import { afterTsipras } from "../sources";

/** Rounding of a product of two parameters. */
const ROUNDING = 1e-12;

export default theorem({
  title: "Accurate, hence fragile",
  source: afterTsipras("The statement is recalled, and proved anew in the fold below, for every classifier."),
  preamble: tex`In the feature model with $\frac12\le\sym{agreement}{p}<1$ let the attack have radius $\sym{radius}{\varepsilon}\ge2\,\sym{signal}{\eta}$ in the maximum norm, and let $e=(0,1,\dots,1)$. Then every classifier $f$, linear or not, has`,
  statement: tex`\sym{robust}{\mathrm{rob}_\varepsilon(f)}\;\le\;\sym{shifted}{\mathbb P\big[f(x-2\eta\,y\,e)=y\big]}\;\le\;\frac{p}{1-p}\,\big(1-\sym{standard}{\mathrm{acc}(f)}\big)`,
  symbols: {
    robust: {
      tex: tex`\mathrm{rob}_\varepsilon`,
      meaning: "accuracy at the worst point of the ball",
      measured: "closed form at the weights",
      admits: ["exact"],
    },
    shifted: {
      tex: tex`\mathbb P[f(x-2\eta ye)=y]`,
      meaning: "accuracy under the one attack that turns the weak features round",
      measured: "closed form at the weights",
      admits: ["exact"],
    },
    standard: {
      tex: tex`\mathrm{acc}`,
      meaning: "accuracy on clean points",
      measured: "closed form at the weights, less its rounding",
      admits: ["exact", "lower"],
    },
    agreement: {
      tex: "p",
      meaning: "probability that the strong feature agrees with the label",
      admits: ["exact"],
      domain: (p) => p >= 0.5 && p < 1,
    },
    signal: { tex: tex`\eta`, meaning: "mean of a weak feature times the label", admits: ["exact"] },
    radius: { tex: tex`\varepsilon`, meaning: "radius of the attack at test time", admits: ["exact"] },
  },
  assumptions: {
    strong: {
      says: "the attack can turn every weak feature round: ε is at least 2η",
      holds: (v) => v.radius >= 2 * v.signal - ROUNDING,
      breaks: { parameter: "testRadius", value: 0.3 },
    },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.robust,
  rhs: (v) => robustCeiling(v, v.standard),
  trivial: () => 1,
  chain: [
    { says: "robust accuracy", value: (v) => v.robust },
    { says: "one attack in place of the worst: shift the weak features by 2η", value: (v) => v.shifted },
    {
      says: "shifted points look like the other class: change of measure",
      value: (v) => robustCeiling(v, v.standard),
    },
  ],
});

/** What is known of the disagreement before the sample is drawn. */
import { tex, theorem } from "@contract";
import { designedLaw, expectedBound } from "../angle-bounds";
import { afterPhuong } from "../sources";

export default theorem({
  title: "A bound before the sample is drawn",
  source: afterPhuong("The form of the paper's bound as we recall it, proved in the text."),
  preamble: tex`Let a linear student interpolate the teacher's logits on $n$ independent inputs whose angle to the line of $w_*$ has $p(\theta)=(1-2\theta/\pi)^\kappa$. Then, with $\kappa=\sym{concentration}{\kappa}$ and $n=\sym{sampleSize}{n}$,`,
  statement: tex`\mathbb E\,\sym{risk}{R_n}\;\le\;\mathbb E\,\sym{tail}{p\big(\tfrac\pi2-\alpha_n\big)}\;\le\;\min_{0\le\beta\le\pi/2}\Big\{p(\beta)+p\big(\tfrac{\pi}{2}-\beta\big)^n\Big\}.`,
  symbols: {
    risk: { tex: "R_n", meaning: "probability of disagreeing with the teacher", admits: ["exact"] },
    tail: {
      tex: tex`p(\tfrac\pi2-\alpha_n)`,
      meaning: "angle bound at the student's own angle",
      admits: ["exact"],
    },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"], domain: (n) => n >= 1 },
    concentration: {
      tex: tex`\kappa`,
      meaning: "exponent of the designed law of angles (none if the inputs are isotropic)",
      admits: ["exact"],
      domain: (kappa) => kappa > 0,
    },
  },
  assumptions: {
    designed: {
      says: "the inputs' angle follows the designed law",
      holds: (v) => v.concentration > 0,
      breaks: { parameter: "law", value: "isotropic" },
    },
    independent: { says: "the inputs are independent", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.risk,
  rhs: (v) => expectedBound(designedLaw(v.concentration), v.sampleSize).value,
  trivial: () => 1,
  chain: [
    { says: "measured: how often the students disagree", value: (v) => v.risk },
    { says: "count every input as close to the boundary as the student's angle", value: (v) => v.tail },
    {
      says: "keep only the sample's best input, and give up where it is bad",
      value: (v) => expectedBound(designedLaw(v.concentration), v.sampleSize).value,
    },
  ],
});

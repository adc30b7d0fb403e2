/** The refinement that asks, input by input, how much of its features the sample has not seen. */
import { tex, theorem } from "@contract";
import { afterJi } from "../sources";

export default theorem({
  title: "The power-function bound",
  source: afterJi("A refinement of the angle bound derived for this lesson; the proof is in the text."),
  preamble: tex`Let $P$ project on the span of the sample's features, let the student interpolate the teacher, and let $\pi_n(x)=\|(I-P)\phi(x)\|$ be what the sample has not seen of $\phi(x)$. With $\|w_*-\hat w_n\|=\sym{missing}{\|w_*-\hat w_n\|}$,`,
  statement: tex`\sym{risk}{R_n}\;\le\;\sym{power}{P_x\big[\,|z_t(x)|\le\|w_*-\hat w_n\|\,\pi_n(x)\big]}.`,
  symbols: {
    risk: {
      tex: "R_n",
      meaning: "share of the test points on which the student disagrees with the teacher",
      admits: ["exact"],
    },
    power: {
      tex: tex`P_x[\,|z_t|\le\|w_*-\hat w_n\|\pi_n]`,
      meaning: "share of the test points where the teacher's logit is that small",
      admits: ["exact", "upper"],
    },
    missing: {
      tex: tex`\|w_*-\hat w_n\|`,
      meaning: "distance of the student's weights from the teacher's",
      admits: ["exact"],
      domain: (d) => d >= 0,
    },
  },
  assumptions: {
    interpolates: {
      says: "the student is the smallest one that interpolates the teacher's logits",
      holds: "by construction",
    },
    realisable: { says: "the teacher is linear in the student's features", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.risk,
  rhs: (v) => v.power,
  trivial: () => 1,
});

/** The deterministic angle bound: one angle limits how often student and teacher can disagree. */
import { tex, theorem } from "@contract";
import { afterPhuong } from "../sources";

export default theorem({
  title: "The angle bound",
  source: afterPhuong(
    "The idea is the paper's, and that of Ji and Zhu (2020) for wide networks; this form and its proof are in the text. It holds for every law of the inputs, so also for a finite set of test points.",
  ),
  preamble: tex`Let teacher and student be linear in the features $\phi(x)$, with weights $w_*$ and $\hat w_n$ at an angle $\alpha_n<90^\circ$. Let $p(\theta)$ be the probability that the line of $w_*$ and $\phi(x)$ make an angle of at least $\theta$. Then`,
  statement: tex`\sym{risk}{R_n}\;\le\;\sym{tail}{p\big(\tfrac{\pi}{2}-\alpha_n\big)},\qquad\alpha_n=\sym{angle}{\alpha_n}.`,
  symbols: {
    risk: {
      tex: "R_n",
      meaning: "probability that the student's sign differs from the teacher's",
      admits: ["exact"],
      domain: (r) => r >= 0 && r <= 1,
    },
    tail: {
      tex: tex`p(\tfrac\pi2-\alpha_n)`,
      meaning: "share of inputs whose features lie that close to the teacher's boundary",
      admits: ["exact", "upper"],
    },
    angle: {
      tex: tex`\alpha_n`,
      meaning: "angle between student and teacher",
      unit: "°",
      admits: ["exact"],
    },
  },
  assumptions: {
    acute: { says: "the student is at less than 90° from the teacher", holds: (v) => v.angle < 90 },
    linear: { says: "teacher and student are linear in the same features", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.risk,
  rhs: (v) => v.tail,
  // A probability.
  trivial: () => 1,
});

/** Exact mean disagreement of a student of isotropic inputs. */
import { tex, theorem } from "@contract";
import { meanDisagreement } from "../isotropic-students";
import { afterPhuong } from "../sources";

export default theorem({
  title: "The mean disagreement for isotropic inputs",
  source: afterPhuong("A special case in closed form, derived for this lesson."),
  preamble: tex`Under the same conditions, for $n=\sym{sampleSize}{n}<p=\sym{dimension}{p}$,`,
  statement: tex`\mathbb E\,\sym{risk}{R_n}\;=\;\frac1\pi\,\mathbb E\arccos\sqrt{B},\quad B\sim\mathrm{Beta}\big(\tfrac n2,\tfrac{p-n}2\big)\qquad\text{if }\sym{isotropic}{P_x}\text{ is isotropic.}`,
  symbols: {
    risk: { tex: "R_n", meaning: "probability of disagreeing with the teacher", admits: ["exact"] },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"], domain: (n) => n >= 1 },
    dimension: { tex: "p", meaning: "dimension of the inputs", admits: ["exact"], domain: (p) => p >= 2 },
    isotropic: {
      tex: "P_x",
      meaning: "whether the inputs' law is invariant under rotations (1: yes, 0: no)",
      admits: ["exact"],
    },
  },
  assumptions: {
    isotropic: {
      says: "the inputs have no preferred direction",
      holds: (v) => v.isotropic === 1,
      breaks: { parameter: "law", value: "designed" },
    },
    fewer: { says: "there are fewer inputs than dimensions", holds: (v) => v.sampleSize < v.dimension },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.risk,
  rhs: (v) => meanDisagreement(v.sampleSize, v.dimension),
  trivial: null,
});

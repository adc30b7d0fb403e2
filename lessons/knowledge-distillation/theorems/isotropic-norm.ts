/** The exact reference for data inefficiency: mean norm of a student of isotropic inputs. */
import { tex, theorem } from "@contract";
import { meanNormShare } from "../isotropic-students";
import { afterJi } from "../sources";

export default theorem({
  title: "How much of the teacher n isotropic inputs find",
  source: afterJi(
    "The data inefficiency is the paper's quantity; its exact value for isotropic inputs was derived for this lesson.",
  ),
  preamble: tex`Let the student interpolate the teacher on $n=\sym{sampleSize}{n}$ inputs whose law in $\mathbb R^p$, $p=\sym{dimension}{p}$, is invariant under rotations. Then`,
  statement: tex`\frac{\mathbb E\|\hat w_n\|}{\|w_*\|}=\mathbb E\,\sym{normShare}{\frac{\|\hat w_n\|}{\|w_*\|}}\;=\;\frac{\Gamma(\frac{n+1}{2})\,\Gamma(\frac p2)}{\Gamma(\frac n2)\,\Gamma(\frac{p+1}{2})}\qquad\text{if }\sym{isotropic}{P_x}\text{ is isotropic.}`,
  symbols: {
    normShare: {
      tex: tex`\|\hat w_n\|/\|w_*\|`,
      meaning: "length of the student's weights over the teacher's",
      admits: ["exact"],
    },
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
    interpolates: { says: "the student interpolates from zero weights", holds: "by construction" },
    fewer: { says: "there are fewer inputs than dimensions", holds: (v) => v.sampleSize < v.dimension },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.normShare,
  rhs: (v) => meanNormShare(v.sampleSize, v.dimension),
  trivial: null,
});

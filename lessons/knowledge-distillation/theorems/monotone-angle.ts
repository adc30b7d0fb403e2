/** More data never turns an interpolating student away from its teacher. */
import { tex, theorem } from "@contract";
import { afterPhuong } from "../sources";

export default theorem({
  title: "The angle never grows with the sample",
  source: afterPhuong(
    "The paper's abstract states strong monotonicity of the expected risk; this is the statement about the angle, for every nested sample, which needs one line of proof.",
  ),
  preamble: tex`Let the student interpolate the teacher on a sample and on a larger one that contains it. Then the angles $\alpha_{n}$ after and $\alpha_{m}$ before satisfy`,
  statement: tex`\sym{angle}{\alpha_{n}}\;\le\;\sym{before}{\alpha_{m}},\qquad m\le n.`,
  symbols: {
    angle: { tex: tex`\alpha_n`, meaning: "angle at this sample size", unit: "°", admits: ["exact"] },
    before: { tex: tex`\alpha_m`, meaning: "angle at the sample size before", unit: "°", admits: ["exact"] },
  },
  assumptions: {
    nested: { says: "the larger sample contains the smaller one", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.angle,
  rhs: (v) => v.before,
  // Some student at a right angle or less can always be had: the zero sample's.
  trivial: () => 90,
});

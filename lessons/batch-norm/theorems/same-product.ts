import { tex, theorem } from "@contract";
import { afterWan } from "../sources";

export default theorem({
  title: "Only the product of learning rate and decay steers the direction",
  source: afterWan(
    "An exact symmetry of the updates, known in several forms in the literature on normalisation and weight decay; proved in the text.",
  ),
  preamble: tex`Let the loss of every batch be scale-invariant, and train twice on the same batches: with $(\eta,\lambda,w_0)$, and with $(c\eta,\lambda/c,\sqrt c\,w_0)$ for some $c>0$. If $\sym{firstProduct}{\eta_1\lambda_1}=\sym{secondProduct}{\eta_2\lambda_2}$ and $\sym{mismatch}{\|w_0^{(2)}\|/(\sqrt c\,\|w_0^{(1)}\|)}=1$, all directions agree. In particular`,
  statement: tex`\sym{firstAngle}{\Delta_t^{(1)}}\;=\;\sym{secondAngle}{\Delta_t^{(2)}}\qquad\text{for every }t.`,
  symbols: {
    firstAngle: {
      tex: tex`\Delta_t^{(1)}`,
      meaning: "rotation with five times the learning rate and a fifth of the decay",
      unit: "rad",
      admits: ["exact"],
    },
    secondAngle: {
      tex: tex`\Delta_t^{(2)}`,
      meaning: "rotation with a quarter of the learning rate and four times the decay",
      unit: "rad",
      admits: ["exact"],
    },
    firstProduct: {
      tex: tex`\eta_1\lambda_1`,
      meaning: "learning rate times decay of the first",
      admits: ["exact"],
    },
    secondProduct: {
      tex: tex`\eta_2\lambda_2`,
      meaning: "learning rate times decay of the second",
      admits: ["exact"],
    },
    mismatch: {
      tex: tex`\|w_0^{(2)}\|/(\sqrt c\,\|w_0^{(1)}\|)`,
      meaning: "initial length of the second over what the symmetry asks for",
      admits: ["exact"],
    },
  },
  assumptions: {
    invariant: { says: "every batch's loss is scale-invariant", holds: "by construction" },
    products: {
      says: "the two products agree",
      holds: (v) => Math.abs(v.firstProduct / v.secondProduct - 1) < 1e-9,
    },
    matched: {
      says: "the initial weights are scaled along",
      holds: (v) => Math.abs(v.mismatch - 1) < 1e-9,
      breaks: { parameter: "matched", value: false },
    },
  },
  sense: "equal",
  mode: { kind: "sure" },
  lhs: (v) => v.firstAngle,
  rhs: (v) => v.secondAngle,
  trivial: null,
  // Rounding of 32-bit floats, amplified while the directions travel.
  tolerance: 1e-3,
});

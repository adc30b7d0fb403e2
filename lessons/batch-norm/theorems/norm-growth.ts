import { tex, theorem } from "@contract";
import { afterArora } from "../sources";

export default theorem({
  title: "Without weight decay the length can only grow",
  source: afterArora(
    "Known to us through citations. The paper shows that the growth tunes the rate by itself; this inequality is a two-line consequence of orthogonality.",
  ),
  preamble: tex`Let every gradient be orthogonal to the weights, $\tilde g_t=\|w_t\|\nabla L_t(w_t)$ its rescaled form, and train with learning rate $\sym{learningRate}{\eta}$, momentum $\sym{momentum}{\alpha}=0$ and weight decay $\sym{weightDecay}{\lambda}=0$. Then`,
  statement: tex`\sym{norm4}{\|w_T\|^4}\;\ge\;\sym{start4}{\|w_0\|^4}+2\eta^2\,\sym{gradients}{\sum_{t<T}\|\tilde g_t\|^2}.`,
  symbols: {
    norm4: { tex: tex`\|w_T\|^4`, meaning: "fourth power of the length now", admits: ["exact"] },
    start4: { tex: tex`\|w_0\|^4`, meaning: "fourth power of the initial length", admits: ["exact"] },
    learningRate: { tex: tex`\eta`, meaning: "learning rate", admits: ["exact"] },
    gradients: {
      tex: tex`\sum_{t<T}\|\tilde g_t\|^2`,
      meaning: "sum of the squared rescaled gradients so far",
      admits: ["exact"],
    },
    weightDecay: { tex: tex`\lambda`, meaning: "weight decay", admits: ["exact"] },
    momentum: { tex: tex`\alpha`, meaning: "momentum", admits: ["exact"] },
  },
  assumptions: {
    orthogonal: { says: "every gradient is orthogonal to the weights", holds: "by construction" },
    noDecay: {
      says: "there is no weight decay",
      holds: (v) => v.weightDecay === 0,
      breaks: { parameter: "weightDecay", value: 0.01 },
    },
    noMomentum: {
      says: "there is no momentum",
      holds: (v) => v.momentum === 0,
      breaks: { parameter: "momentum", value: 0.9 },
    },
  },
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.norm4,
  rhs: (v) => v.start4 + 2 * v.learningRate ** 2 * v.gradients,
  // That the length grows is known from orthogonality alone.
  trivial: (v) => v.start4,
});

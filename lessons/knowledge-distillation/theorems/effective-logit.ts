/** No student has a smaller mixed loss than the effective logits, point by point. */
import { tex, theorem } from "@contract";
import { afterJi } from "../sources";

export default theorem({
  title: "The effective logit",
  source: afterJi(
    "The paper works with this loss and its soft ratio; the closed form and its consequences were derived for this lesson.",
  ),
  preamble: tex`Let $\ell_i(z)$ be the mixed loss of example $i$ at the student's logit $z$, with soft ratio $\rho=\sym{ratio}{\rho}>0$ and temperature $T=\sym{temperature}{T}$. It is strictly convex, with its minimum at $z_{\mathrm{eff},i}$; at $T=1$ that is $\mathrm{logit}(\rho\,\sigma(z_{t,i})+(1-\rho)\,y_i)$. For every student`,
  statement: tex`\sym{loss}{\frac1m\sum_{i=1}^m\ell_i\big(z_s(x_i)\big)}\;\ge\;\sym{floor}{\frac1m\sum_{i=1}^m\ell_i\big(z_{\mathrm{eff},i}\big)}.`,
  symbols: {
    loss: {
      tex: tex`\tfrac1m\sum\ell_i(z_s(x_i))`,
      meaning: "mixed loss of the student on its training points",
      unit: "nat",
      admits: ["exact"],
    },
    floor: {
      tex: tex`\tfrac1m\sum\ell_i(z_{\mathrm{eff},i})`,
      meaning: "mixed loss at the effective logits",
      unit: "nat",
      admits: ["exact"],
    },
    ratio: {
      tex: tex`\rho`,
      meaning: "soft ratio",
      admits: ["exact"],
      domain: (ratio) => ratio > 0 && ratio <= 1,
    },
    temperature: { tex: "T", meaning: "temperature", admits: ["exact"], domain: (T) => T > 0 },
  },
  assumptions: {},
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.loss,
  rhs: (v) => v.floor,
  // A cross-entropy is never negative.
  trivial: () => 0,
});

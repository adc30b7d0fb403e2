import { tex, theorem } from "@contract";
import { logisticLoss } from "../feature-model";
import { afterGoodfellow } from "../sources";

/** Change of a gradient of length about 1 that 32-bit arithmetic may show where there is none. */
const ROUNDING = 1e-5;

export default theorem({
  title: "The worst point of a ball, exactly",
  source: afterGoodfellow(
    "The sign step is the paper's, recalled; the formula for every p is proved in the fold below.",
  ),
  preamble: tex`Let the gradient $w=\nabla f$ be the same all over the ball, $\sym{bend}{\|\nabla f(x+\delta)-\nabla f(x)\|}=0$, as for $f(x)=w\cdot x+b$. Let $\ell(m)=\ln(1+e^{-m})$, or any loss that falls with the margin, and $\frac1p+\frac1{p^*}=1$. Then`,
  statement: tex`\sym{worst}{\max_{\|\delta\|_p\le\varepsilon}\ell\big(y\,f(x+\delta)\big)}\;=\;\ell\big(\sym{margin}{y f(x)}-\sym{radius}{\varepsilon}\,\sym{dualNorm}{\|w\|_{p^*}}\big)`,
  symbols: {
    worst: {
      tex: tex`\max_\delta\ell`,
      meaning: "largest loss in the ball",
      measured: "loss at the point that projected gradient steps found",
      unit: "nats",
      admits: ["exact", "lower"],
    },
    margin: { tex: tex`y f(x)`, meaning: "clean margin", admits: ["exact"] },
    radius: {
      tex: tex`\varepsilon`,
      meaning: "radius of the ball",
      admits: ["exact"],
      domain: (r) => r >= 0,
    },
    dualNorm: {
      tex: tex`\|w\|_{p^*}`,
      meaning: "dual norm of the gradient: ℓ1 for the maximum norm, ℓ2 for the Euclidean one",
      measured: "at the clean point",
      admits: ["exact"],
    },
    bend: {
      tex: tex`\|\nabla f(x+\delta)-\nabla f(x)\|`,
      meaning: "change of the gradient from the clean to the attacked point",
      admits: ["exact"],
    },
  },
  assumptions: {
    linear: {
      says: "the gradient of the score does not change over the ball",
      holds: (v) => v.bend <= ROUNDING,
      breaks: { parameter: "score", value: "network" },
    },
  },
  sense: "equal",
  mode: { kind: "sure" },
  lhs: (v) => v.worst,
  rhs: (v) => logisticLoss(v.margin - v.radius * v.dualNorm),
  trivial: null,
  // 32-bit margins of size 10 are off by 1e-6, and the logarithm of a small loss is about minus the margin.
  tolerance: 1e-5,
});

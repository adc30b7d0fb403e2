import { tex, theorem } from "@contract";
import { robustSampleSize } from "../sample-model";
import { afterSchmidt } from "../sources";

export default theorem({
  title: "Robust learning takes about √d times the sample",
  source: afterSchmidt(
    "The paper bounds the robust error of every algorithm below; this limit for the mean classifier is derived in the fold.",
  ),
  preamble: tex`Let $x\,|\,y\sim N(y\theta,\sigma^2I_d)$ with $\theta=(1,\dots,1)$, let $w$ be the mean of $y_ix_i$ over $n$ samples, and let the attack have radius $\sym{radius}{\varepsilon}<1$ in the maximum norm. For large $d$ the robust error of $\mathrm{sign}(w\cdot x)$ crosses one half at`,
  statement: tex`\sym{crossing}{n_{1/2}}\;=\;\frac{\sym{sigma}{\sigma}^2}{t_\varepsilon^2},\qquad \varepsilon A(t_\varepsilon)=1,\qquad A(t)=\mathbb E|1+tZ|,\;Z\sim N(0,1)`,
  symbols: {
    crossing: {
      tex: tex`n_{1/2}`,
      meaning: "sample size at which the robust error is one half",
      measured: "linear in log₂ n between the doublings",
      unit: "examples",
      admits: ["exact"],
    },
    sigma: { tex: tex`\sigma`, meaning: "noise of a coordinate: c d^{1/4}", admits: ["exact"] },
    radius: {
      tex: tex`\varepsilon`,
      meaning: "radius of the attack, in units of a coordinate's mean",
      admits: ["exact"],
      domain: (radius) => radius > 0,
    },
  },
  assumptions: {
    weaker: {
      says: "the attack is smaller than a coordinate's mean",
      holds: (v) => v.radius < 1,
      breaks: { parameter: "radius", value: 1.1 },
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.crossing,
  rhs: (v) => robustSampleSize(v.sigma, v.radius),
  trivial: null,
  // One per cent for the linear interpolation in log n, another for the finite dimension.
  tolerance: 0.02,
});

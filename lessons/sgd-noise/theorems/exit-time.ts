import { tex, theorem } from "@contract";

export default theorem({
  title: "The mean exit time solves an integral equation",
  source: {
    paper: "kramers1940brownian",
    locator: "cited from memory for the exponential law",
    note: "Kramers treats the diffusion at low temperature. The equation for updates is the law of total expectation; it is solved numerically.",
  },
  preamble: tex`Let $x\leftarrow(1-\eta h)x+\sigma\xi$ with standard normal $\xi$, from $x_0=0$, and let $T$ be the first update outside $[-b_2,b]$. With $(Kf)(x)=\int_{-b_2}^{b}\phi_\sigma\big(y-(1-\eta h)x\big)f(y)\,dy$, where $\phi_\sigma$ is the density of $\sigma\xi$, put $m_0=0$ and $m_n=1+Km_{n-1}$. Then`,
  statement: tex`\sym{time}{\eta\,\mathbb E\min(T,n)}\;=\;\sym{mean}{\eta\,m_n(0)},\qquad m_\infty=1+Km_\infty.`,
  symbols: {
    time: {
      tex: tex`\eta\,\mathbb E\min(T,n)`,
      meaning: "mean time of the first exit, cut off at the time so far",
      unit: "learning rate × updates",
      admits: ["exact"],
    },
    mean: {
      tex: tex`\eta\,m_n(0)`,
      meaning: "solution of the integral equation at the start, times the learning rate",
      unit: "learning rate × updates",
      admits: ["exact"],
    },
  },
  assumptions: {
    gaussian: {
      says: "the noise is Gaussian and the well a quadratic between its ends",
      holds: "by construction",
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.time,
  rhs: (v) => v.mean,
  trivial: null,
  // Positions near an end are rounded to 32 bits.
  tolerance: 1e-3,
});

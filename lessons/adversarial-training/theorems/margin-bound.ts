import { tex, theorem } from "@contract";
import { confidenceTerm, marginBound } from "../margin-law";
import { afterYin } from "../sources";

export default theorem({
  title: "A bound on the robust error of every classifier in the ball",
  source: afterYin(
    "The standard Rademacher margin bound, applied to the attacked class as the paper does; statement recalled.",
  ),
  preamble: tex`Let $m_i=y_i\,w\cdot x_i-\varepsilon\|w\|_1$ be the worst margins, $\varphi_\gamma(m)=\mathrm{clip}(1-m/\gamma,0,1)$ the ramp, and $\tilde{\mathcal F}$ the attacked ball of weights. If $\gamma$ is fixed before the data are seen ($\sym{fixed}{1}$ if it is, $0$ if not), then with probability at least $1-\delta$, for all $w$ in the ball at once,`,
  statement: tex`\sym{error}{R_\varepsilon(w)}\;\le\;\sym{rampRisk}{\mathbb E\,\varphi_\gamma(m)}\;\le\;\sym{trainingRamp}{\frac1n\sum_{i=1}^n\varphi_\gamma(m_i)}+\frac2{\sym{gamma}{\gamma}}\,\sym{complexity}{\hat{\mathfrak R}_S(\tilde{\mathcal F})}+3\sqrt{\frac{\ln(2/\sym{delta}{\delta})}{2\,\sym{n}{n}}}`,
  symbols: {
    error: {
      tex: tex`R_\varepsilon(w)`,
      meaning: "robust error of the trained classifier",
      measured: "closed form for Gaussian classes",
      admits: ["exact"],
    },
    rampRisk: {
      tex: tex`\mathbb E\,\varphi_\gamma(m)`,
      meaning: "mean ramp loss of fresh points",
      measured: "closed form for Gaussian classes",
      admits: ["exact"],
    },
    trainingRamp: {
      tex: tex`\frac1n\sum\varphi_\gamma(m_i)`,
      meaning: "mean ramp loss on the sample",
      admits: ["exact"],
    },
    gamma: {
      tex: tex`\gamma`,
      meaning: "margin of the ramp",
      admits: ["exact"],
      domain: (gamma) => gamma > 0,
    },
    complexity: {
      tex: tex`\hat{\mathfrak R}_S(\tilde{\mathcal F})`,
      meaning: "Rademacher complexity of the attacked ball",
      measured: "mean over pairs of opposite sign vectors",
      admits: ["exact", "upper", "unbiased"],
    },
    delta: {
      tex: tex`\delta`,
      meaning: "failure probability",
      admits: ["exact"],
      domain: (delta) => delta > 0 && delta < 1,
    },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    fixed: {
      tex: "1",
      meaning: "1 if the margin of the ramp was fixed before the data, 0 if not",
      admits: ["exact"],
    },
  },
  assumptions: {
    fixed: {
      says: "the margin of the ramp is fixed before the data are seen",
      holds: (v) => v.fixed === 1,
      breaks: { parameter: "gammaChosen", value: "after" },
    },
    independent: { says: "the examples are independent draws", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.error,
  rhs: (v) => marginBound({ ...v, samples: v.n, failure: v.delta }),
  trivial: () => 1,
  chain: [
    { says: "robust error", value: (v) => v.error },
    { says: "the ramp in place of the 0-1 loss", value: (v) => v.rampRisk },
    {
      says: "uniform over the ball: training ramp and 2/γ times the complexity",
      value: (v) => v.trainingRamp + (2 / v.gamma) * v.complexity,
    },
    {
      says: "confidence: from the mean over samples to this one",
      value: (v) => v.trainingRamp + (2 / v.gamma) * v.complexity + confidenceTerm(v.delta, v.n),
    },
  ],
});

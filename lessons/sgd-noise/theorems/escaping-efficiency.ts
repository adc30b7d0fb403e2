/** Short-time climb of the mean loss, for updates rather than for the diffusion: then it is exact on a quadratic. */
import { tex, theorem } from "@contract";
import { afterZhu } from "../sources";

export default theorem({
  title: "The first climb is half the trace of Hessian times noise",
  source: afterZhu(
    "The paper states the short-time law for the diffusion. Here it is stated and proved for updates, where the middle term is exact.",
  ),
  preamble: tex`Let $L(\theta)=\tfrac12\theta^\top H\theta$ with eigenvalues $\lambda_i$ of $H$ in $[0,2/\eta]$. Start at the minimum and repeat $\theta\leftarrow\theta-\eta\nabla L(\theta)+\epsilon$, where $\epsilon$ has mean zero and covariance $S$. Then, as long as no copy has left the quadratic,`,
  statement: tex`\begin{gathered}\sym{lossRise}{\mathbb E\,L(\theta_k)}\;=\;\sym{climb}{\tfrac12\sum_i\lambda_iS_{ii}\frac{1-(1-\eta\lambda_i)^{2k}}{1-(1-\eta\lambda_i)^2}}\;\le\;\frac{\sym{updatesMade}{k}}2\,\sym{indicator}{\mathrm{Tr}(HS)},\\ \text{and it never exceeds }\sym{height}{L_\infty},\qquad\sym{left}{P(\text{left})}=0.\end{gathered}`,
  symbols: {
    lossRise: { tex: tex`\mathbb E\,L(\theta_k)`, meaning: "mean loss after k updates", admits: ["exact"] },
    climb: { tex: tex`C_k`, meaning: "what the formula says it is on a quadratic", admits: ["exact"] },
    updatesMade: { tex: "k", meaning: "number of updates", admits: ["exact"], domain: (k) => k >= 1 },
    indicator: { tex: tex`\mathrm{Tr}(HS)`, meaning: "escape indicator", admits: ["exact"] },
    height: {
      tex: tex`L_\infty`,
      meaning: "mean loss in the stationary state of the quadratic",
      admits: ["exact"],
    },
    left: { tex: tex`P(\text{left})`, meaning: "share of copies that have left the well", admits: ["exact"] },
  },
  assumptions: {
    quadratic: {
      says: "no copy has left the well yet, so that all of them still see a quadratic",
      holds: (v) => v.left === 0,
      breaks: { parameter: "power", value: 0.05 },
    },
    stationaryStart: { says: "the run starts at the minimum", holds: "by construction" },
    centred: { says: "the noise has mean zero and a fixed covariance", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.lossRise,
  rhs: (v) => 0.5 * v.updatesMade * v.indicator,
  trivial: (v) => v.height,
  chain: [
    { says: "measured over the copies of this run", value: (v) => v.lossRise },
    { says: "the mean over infinitely many copies", value: (v) => v.climb },
    {
      says: "each update adds at most what the first one did",
      value: (v) => 0.5 * v.updatesMade * v.indicator,
    },
  ],
});

import { tex, theorem } from "@contract";
import { exitProbability, meanGeometricExit } from "@theory/exit-time";

export default theorem({
  title: "At learning rate times curvature 1 every update is a fresh try",
  source: {
    paper: "feller1968probability",
    locator: "chapter VI, waiting times; cited from memory",
    note: "The geometric waiting time is textbook matter. That the two wells lead to it at ηλ₁ = 1 is shown in the card.",
  },
  preamble: tex`Let all the noise act along the steep direction, with variance $\sigma^2$ an update, and let $\eta\lambda_1=1$. Then the position after each update is a fresh draw of $N(0,\sigma^2)$, the first exit $T$ is geometric with $p=\bar\Phi(b/\sigma)+\bar\Phi(b_2/\sigma)$, $\bar\Phi$ the upper tail of the standard normal law, and`,
  statement: tex`\sym{exitUpdates}{\mathbb E\min(T,n)}=\frac{1-(1-p)^{\sym{updatesMade}{n}}}{p},\quad p=\bar\Phi\Big(\frac{\sym{ahead}{b}}{\sym{spread}{\sigma}}\Big)+\bar\Phi\Big(\frac{\sym{behind}{b_2}}{\sigma}\Big),\quad\sym{steepStiffness}{\eta\lambda_1}=1.`,
  symbols: {
    exitUpdates: {
      tex: tex`\mathbb E\min(T,n)`,
      meaning: "mean number of updates to the first exit, cut off at the updates so far",
      unit: "updates",
      admits: ["exact"],
    },
    updatesMade: { tex: "n", meaning: "updates so far", unit: "updates", admits: ["exact"] },
    ahead: { tex: "b", meaning: "distance to the ridge ahead", admits: ["exact"] },
    behind: { tex: "b_2", meaning: "distance to the ridge behind", admits: ["exact"] },
    spread: {
      tex: tex`\sigma`,
      meaning: "standard deviation of one update's noise along the steep direction",
      admits: ["exact"],
      domain: (sigma) => sigma > 0,
    },
    steepStiffness: {
      tex: tex`\eta\lambda_1`,
      meaning: "learning rate times steep curvature",
      admits: ["exact"],
    },
  },
  assumptions: {
    fresh: {
      says: "learning rate times steep curvature is 1",
      holds: (v) => Math.abs(v.steepStiffness - 1) < 1e-9,
      breaks: { parameter: "learningRate", value: 0.002 },
    },
    onAxis: { says: "all noise acts along the steep direction", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.exitUpdates,
  rhs: (v) => meanGeometricExit(exitProbability(v), v.updatesMade),
  trivial: null,
});

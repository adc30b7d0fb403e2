import { tex, theorem } from "@contract";
import { equilibriumNorm2 } from "../equilibrium";
import { afterWan } from "../sources";

export default theorem({
  title: "The equilibrium length",
  source: afterWan(
    "For α = 0 the fourth root of ηG/(2λ) is the form usually quoted. The assumption on momentum is part of the derivation; the card measures it.",
  ),
  preamble: tex`As before, with $G=\mathbb E\|\tilde g\|^2$, $\tilde g=\|w\|g$, and let the gradient not remember the weights one update earlier: $\sym{memory}{\kappa}=\frac{2\alpha}{\eta}\,\mathbb E\langle g_t,w_{t-1}\rangle/\mathbb E\|g_t\|^2=0$. If the length hardly fluctuates,`,
  statement: tex`\sym{norm2}{\|w\|^2}\;=\;\sqrt{\frac{\sym{learningRate}{\eta}\,\sym{unitGradient2}{G}}{\sym{weightDecay}{\lambda}\,(1-\sym{momentum}{\alpha})\,\big(2-\frac{\eta\lambda}{1+\alpha}\big)}}.`,
  symbols: {
    norm2: {
      tex: tex`\|w\|^2`,
      meaning: "squared length of the weights, mean over the time at rest",
      admits: ["exact"],
    },
    unitGradient2: {
      tex: "G",
      meaning: "mean squared gradient at the weights scaled to length one",
      admits: ["exact"],
    },
    learningRate: { tex: tex`\eta`, meaning: "learning rate", admits: ["exact"] },
    weightDecay: {
      tex: tex`\lambda`,
      meaning: "weight decay",
      admits: ["exact"],
      domain: (lambda) => lambda > 0,
    },
    momentum: { tex: tex`\alpha`, meaning: "momentum", admits: ["exact"] },
    memory: {
      tex: tex`\kappa`,
      meaning: "how much the gradient remembers the weights one update earlier",
      admits: ["exact"],
    },
  },
  assumptions: {
    orthogonal: { says: "every gradient is orthogonal to the weights", holds: "by construction" },
    forgetful: {
      // A mean over a finite time is never exactly 0: twice its usual error at alpha = 0.9.
      says: "gradients do not remember the weights one update earlier: |κ| is at most 0.02",
      holds: (v) => Math.abs(v.memory) <= 0.02,
      breaks: { parameter: "momentum", value: 0.9 },
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.norm2,
  rhs: (v) => equilibriumNorm2(v, v.unitGradient2),
  trivial: null,
  // Half of what the assumption lets pass, and the spread of the length, squared.
  tolerance: 0.02,
});

import { tex, theorem } from "@contract";
import { approach } from "../equilibrium";
import { afterWan } from "../sources";

export default theorem({
  title: "The way to equilibrium",
  source: afterWan(
    "The paper proves a linear rate and controls the fluctuations. This is the solution of the limit of small steps, derived in the text.",
  ),
  preamble: tex`Let $\|\tilde g_t\|^2$ have mean $\sym{unitGradient2}{G}$ and little spread, without momentum ($\sym{momentum}{\alpha}=0$). For small steps, $\sym{firstGain}{\eta^2G/\|w_0\|^4}\ll1$, the squared length follows`,
  statement: tex`\sym{norm2}{\|w_t\|^2}\;=\;\sqrt{x_*^2+\big(\sym{start2}{\|w_0\|^4}-x_*^2\big)\,e^{-4\sym{learningRate}{\eta}\sym{weightDecay}{\lambda}\sym{updates}{t}}},\qquad x_*^2=\frac{\eta G}{\lambda(2-\eta\lambda)}.`,
  symbols: {
    norm2: { tex: tex`\|w_t\|^2`, meaning: "squared length after t updates", admits: ["exact"] },
    start2: { tex: tex`\|w_0\|^4`, meaning: "squared length at the start, squared", admits: ["exact"] },
    learningRate: { tex: tex`\eta`, meaning: "learning rate", admits: ["exact"] },
    weightDecay: { tex: tex`\lambda`, meaning: "weight decay", admits: ["exact"] },
    updates: { tex: "t", meaning: "updates so far", unit: "updates", admits: ["exact"] },
    unitGradient2: {
      tex: "G",
      meaning: "mean squared gradient at the weights scaled to length one",
      admits: ["exact"],
    },
    momentum: { tex: tex`\alpha`, meaning: "momentum", admits: ["exact"] },
    firstGain: {
      tex: tex`\eta^2G/\|w_0\|^4`,
      meaning: "share by which the first update lengthens the weights",
      admits: ["exact"],
    },
  },
  assumptions: {
    smallSteps: {
      // The error of the continuous solution is largest at the start and was seen to stay below this share squared.
      says: "the first update lengthens the weights by at most a fifth",
      holds: (v) => v.firstGain <= 0.2,
      breaks: { parameter: "startNorm", value: 0.2 },
    },
    noMomentum: {
      says: "there is no momentum",
      holds: (v) => v.momentum === 0,
      breaks: { parameter: "momentum", value: 0.9 },
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.norm2,
  rhs: (v) => approach(v, v.unitGradient2, Math.sqrt(v.start2), v.updates),
  trivial: null,
  // What the limit of small steps leaves out.
  tolerance: 0.01,
});

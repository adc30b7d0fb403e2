import { tex, theorem } from "@contract";
import { angleAfterDrop, equilibriumAngle } from "../equilibrium";
import { afterWan } from "../sources";

export default theorem({
  title: "What a drop of the learning rate does to the rotation",
  source: afterWan("The paper describes the effect; this closed form follows from the way to equilibrium."),
  preamble: tex`At equilibrium, without momentum ($\sym{momentum}{\alpha}=0$), divide the learning rate by $\sym{factor}{k}$, to $\sym{learningRate}{\eta'}$. If $G$ stays the same, the rotation $t$ updates later is`,
  statement: tex`\sym{angle}{\Delta(t)}\;=\;\frac{\Delta'_*}{\sqrt{1+(k-1)\,e^{-4\eta'\sym{weightDecay}{\lambda}\,\sym{updates}{t}}}},\qquad\Delta'_*=\arccos(1-\eta'\lambda).`,
  symbols: {
    angle: {
      tex: tex`\Delta(t)`,
      meaning: "angle between successive weights, root mean square over a row",
      unit: "rad",
      admits: ["exact"],
    },
    factor: { tex: "k", meaning: "factor by which the learning rate was divided", admits: ["exact"] },
    learningRate: { tex: tex`\eta'`, meaning: "learning rate after the drop", admits: ["exact"] },
    weightDecay: {
      tex: tex`\lambda`,
      meaning: "weight decay",
      admits: ["exact"],
      domain: (lambda) => lambda > 0,
    },
    updates: { tex: "t", meaning: "updates since the drop", unit: "updates", admits: ["exact"] },
    momentum: { tex: tex`\alpha`, meaning: "momentum", admits: ["exact"] },
  },
  assumptions: {
    noMomentum: {
      says: "there is no momentum",
      holds: (v) => v.momentum === 0,
      breaks: { parameter: "momentum", value: 0.9 },
    },
    equilibrium: { says: "the rotation was at equilibrium before the drop", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.angle,
  rhs: (v) => equilibriumAngle(v) * angleAfterDrop(v.factor, v.learningRate * v.weightDecay, v.updates),
  trivial: null,
  // G changes a little as the unit aligns better with its teacher: by some 4 % of G, so 2 % of the length squared and
  // of the angle while the length lags behind.
  tolerance: 0.03,
});

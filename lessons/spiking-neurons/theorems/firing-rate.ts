import { tex, theorem } from "@contract";
import { retainedRate, stepsToSpike } from "../closed-forms";
import { neuronalDynamics } from "../sources";

export default theorem({
  title: "Firing rate of a neuron whose spikes may be silenced",
  source: neuronalDynamics("The retention is added here: the wait for a success is geometric."),
  preamble: tex`Let the neuron need $k_0=\lceil\tau\ln\frac I{I-1}\rceil$ steps from reset to the threshold 1. At or above it, each step transmits with probability $\rho$ and resets. Then`,
  statement: tex`\mathbb E\,\sym{rate}{r}=\frac1{k_0+(1-\rho)/\rho},\qquad k_0=k_0(\sym{current}{I},\sym{timeConstant}{\tau}),\quad\rho=\sym{retention}{\rho}`,
  symbols: {
    rate: { tex: "r", meaning: "transmitted spikes a step", unit: "1/step", admits: ["exact"] },
    current: { tex: "I", meaning: "input current", admits: ["exact"] },
    timeConstant: { tex: tex`\tau`, meaning: "membrane time constant", unit: "steps", admits: ["exact"] },
    retention: { tex: tex`\rho`, meaning: "retention", admits: ["exact"], domain: (v) => v > 0 && v <= 1 },
  },
  assumptions: {
    above: { says: tex`the current is above the threshold, $I>1$`, holds: (v) => v.current > 1 },
    tries: {
      says: "a silenced neuron is not reset and tries again at the next step",
      holds: "by construction",
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.rate,
  rhs: (v) => retainedRate(stepsToSpike(v), v.retention),
  trivial: null,
  // The interval that the end of the run cuts off is not counted: about half a spike in the 100 or more of 4,000 steps.
  tolerance: 0.01,
});

import { tex, theorem } from "@contract";
import { stepsToSpike } from "../closed-forms";
import { neuronalDynamics } from "../sources";

export default theorem({
  title: "When a leaky neuron reaches its threshold",
  source: neuronalDynamics("The ceiling is for a neuron that is looked at once a step; derived in the text."),
  preamble: tex`Let $\tau\dot u=-u+I$ with $u(0)=0$ and a constant current, looked at after every step of length 1. Then the potential first reaches the threshold at step`,
  statement: tex`\sym{firstReach}{k_1}=\Big\lceil\,\sym{timeConstant}{\tau}\,\ln\frac{\sym{current}{I}}{I-\sym{threshold}{\theta}}\,\Big\rceil`,
  symbols: {
    firstReach: {
      tex: "k_1",
      meaning: "step at which the potential first reaches the threshold",
      admits: ["exact"],
    },
    timeConstant: { tex: tex`\tau`, meaning: "membrane time constant", unit: "steps", admits: ["exact"] },
    current: { tex: "I", meaning: "input current, the same at all times", admits: ["exact"] },
    threshold: { tex: tex`\theta`, meaning: "firing threshold", admits: ["exact"], domain: (v) => v > 0 },
  },
  assumptions: {
    above: {
      says: tex`the current is above the threshold, $I>\theta$`,
      holds: (v) => v.current > v.threshold,
    },
    exact: {
      says: "the equation is solved exactly",
      holds: "by construction",
      breaks: { parameter: "method", value: "euler" },
    },
    hard: {
      says: "a spike needs the threshold",
      holds: "by construction",
      breaks: { parameter: "noise", value: "escape" },
    },
  },
  sense: "equal",
  mode: { kind: "sure" },
  lhs: (v) => v.firstReach,
  rhs: (v) => stepsToSpike(v),
  trivial: null,
});

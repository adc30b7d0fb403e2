import { tex, theorem } from "@contract";
import { afterBifurcation } from "../sources";

export default theorem({
  title: "Self-connections move the eigenvalues",
  source: afterBifurcation("The smallest case, two neurons below threshold; derived in the text."),
  preamble: tex`Let $\dot{\mathbf u}=\big(-\tfrac1\tau\mathbf 1+V\big)\mathbf u$ with $V=\begin{pmatrix}a&-b\\b&a\end{pmatrix}$. The eigenvalues are $a-\tfrac1\tau\pm ib$, and`,
  statement: tex`\sym{distance}{\frac{\|\mathbf u(t)\|}{\|\mathbf u(0)\|}}=e^{(\sym{a}{a}-1/\sym{timeConstant}{\tau})\,\sym{time}{t}}`,
  symbols: {
    distance: {
      tex: tex`\|\mathbf u(t)\|/\|\mathbf u(0)\|`,
      meaning: "distance from rest, relative to the start",
      admits: ["exact"],
    },
    a: { tex: "a", meaning: "strength of each neuron's connection to itself", admits: ["exact"] },
    timeConstant: { tex: tex`\tau`, meaning: "membrane time constant", admits: ["exact"] },
    time: { tex: "t", meaning: "time", admits: ["exact"] },
  },
  assumptions: { silent: { says: "no neuron reaches a threshold", holds: "by construction" } },
  sense: "equal",
  mode: { kind: "sure" },
  lhs: (v) => v.distance,
  rhs: (v) => Math.exp((v.a - 1 / v.timeConstant) * v.time),
  trivial: null,
  // Fourth-order Runge-Kutta steps of 1/4 in 32-bit numbers: a few units in the fifth digit over 200 time units.
  tolerance: 1e-3,
});

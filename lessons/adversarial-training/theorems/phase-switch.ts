import { tex, theorem } from "@contract";
import { afterTsipras } from "../sources";

export default theorem({
  title: "From η on, weak features only cost",
  source: afterTsipras(
    "The model is the paper's. This statement, which says at which training radius the weak features are given up, and its proof are ours.",
  ),
  preamble: tex`In the feature model train on the robust logistic risk $L_\varepsilon(w)=\mathbb E\,\ell(y\,w\cdot x-\varepsilon\|w\|_1)$ with radius $\sym{radius}{\varepsilon}\ge\sym{signal}{\eta}$. For all weights $w=(w_1,w_r)$, with $\mu=\eta\sum w_r-\varepsilon\|w_r\|_1\le0$,`,
  statement: tex`\sym{strongOnly}{L_\varepsilon(w_1,0)}\;\le\;\sym{noiseless}{\mathbb E\,\ell\big(y\,w_1x_1-\varepsilon|w_1|+\mu\big)}\;\le\;\sym{full}{L_\varepsilon(w_1,w_r)}`,
  symbols: {
    strongOnly: {
      tex: tex`L_\varepsilon(w_1,0)`,
      meaning: "robust logistic risk with the weak weights set to 0",
      unit: "nats",
      admits: ["exact"],
    },
    noiseless: {
      tex: tex`\mathbb E\,\ell(yw_1x_1-\varepsilon|w_1|+\mu)`,
      meaning: "the risk with the weak features at their attacked mean",
      unit: "nats",
      admits: ["exact"],
    },
    full: {
      tex: tex`L_\varepsilon(w_1,w_r)`,
      meaning: "robust logistic risk of the weights",
      measured: "one-dimensional quadrature at the weights",
      unit: "nats",
      admits: ["exact"],
    },
    signal: { tex: tex`\eta`, meaning: "mean of a weak feature times the label", admits: ["exact"] },
    radius: { tex: tex`\varepsilon`, meaning: "radius of the training attack", admits: ["exact"] },
  },
  assumptions: {
    beyond: {
      says: "the training radius is at least the weak signal η",
      holds: (v) => v.radius >= v.signal,
      breaks: { parameter: "trainRadius", value: 0.2 },
    },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.strongOnly,
  rhs: (v) => v.full,
  trivial: null,
  chain: [
    { says: "without the weak features", value: (v) => v.strongOnly },
    { says: "their attacked mean is negative, and the loss falls", value: (v) => v.noiseless },
    { says: "their noise, by Jensen's inequality", value: (v) => v.full },
  ],
});

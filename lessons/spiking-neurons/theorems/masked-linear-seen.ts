import { tex, theorem } from "@contract";
import { maskedLinearBound } from "../bounds";
import { afterDropout } from "../sources";

export default theorem({
  title: "S1(a): one linear layer, masks seen",
  source: afterDropout("Proved in the text, for masks on the inputs of one linear layer."),
  preamble: tex`Let $f(x;r)=v^\top(r\odot x)$ with $\|v\|_2\le C$, $\|x_i\|_2\le C_X$ and masks of independent zeros and ones with mean $\rho$. If the supremum is taken after the masks are drawn,`,
  statement: tex`\sym{complexity}{\mathfrak R^{(a)}_n}\;\le\;\frac{\sym{norm}{C}\sqrt{\sym{retention}{\rho}}}{\sqrt{\sym{sampleSize}{n}}}\,\sym{inputSpread}{\bar C_X}\;\le\;\frac{C\sqrt\rho}{\sqrt n}\,\sym{largestInput}{C_X}`,
  symbols: {
    complexity: { tex: tex`\mathfrak R^{(a)}_n`, meaning: "complexity, masks seen", admits: ["exact"] },
    norm: { tex: "C", meaning: "bound on the norm of the weights", admits: ["exact", "upper"] },
    retention: { tex: tex`\rho`, meaning: "retention of each input", admits: ["exact"] },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"] },
    inputSpread: {
      tex: tex`\bar C_X`,
      meaning: "root of the mean squared norm of the inputs",
      admits: ["exact"],
    },
    largestInput: { tex: "C_X", meaning: "largest norm of an input", admits: ["exact", "upper"] },
  },
  assumptions: {
    norm: {
      says: tex`the weights have norm at most $C$`,
      holds: "by construction",
      breaks: { parameter: "rescaled", value: true },
    },
    masks: { says: "masks are independent of the signs", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.complexity,
  rhs: (v) => maskedLinearBound(v.norm, v.largestInput, v.sampleSize, v.retention),
  trivial: (v) => v.norm * v.largestInput,
  chain: [
    { says: "complexity on this sample", value: (v) => v.complexity },
    {
      says: "Jensen: root of the mean square",
      value: (v) => maskedLinearBound(v.norm, v.inputSpread, v.sampleSize, v.retention),
    },
    {
      says: "every input as long as the longest",
      value: (v) => maskedLinearBound(v.norm, v.largestInput, v.sampleSize, v.retention),
    },
  ],
});

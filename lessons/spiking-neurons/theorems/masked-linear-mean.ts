import { tex, theorem } from "@contract";
import { meanLinearBound } from "../bounds";
import { afterDropout } from "../sources";

export default theorem({
  title: "S1(b): one linear layer, masks averaged",
  source: afterDropout("Proved in the text. The mean predictor is not the subject of the cited work."),
  preamble: tex`In the same setting, if the masks are averaged before the supremum is taken, so that the predictor is $\rho\,v^\top x$,`,
  statement: tex`\sym{complexity}{\mathfrak R^{(b)}_n}\;\le\;\frac{\sym{norm}{C}\,\sym{retention}{\rho}}{\sqrt{\sym{sampleSize}{n}}}\,\sym{inputSpread}{\bar C_X}\;\le\;\frac{C\rho}{\sqrt n}\,\sym{largestInput}{C_X}`,
  symbols: {
    complexity: { tex: tex`\mathfrak R^{(b)}_n`, meaning: "complexity, masks averaged", admits: ["exact"] },
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
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.complexity,
  rhs: (v) => meanLinearBound(v.norm, v.largestInput, v.sampleSize, v.retention),
  trivial: (v) => v.norm * v.retention * v.largestInput,
  chain: [
    { says: "complexity on this sample", value: (v) => v.complexity },
    {
      says: "Jensen: root of the mean square",
      value: (v) => meanLinearBound(v.norm, v.inputSpread, v.sampleSize, v.retention),
    },
    {
      says: "every input as long as the longest",
      value: (v) => meanLinearBound(v.norm, v.largestInput, v.sampleSize, v.retention),
    },
  ],
});

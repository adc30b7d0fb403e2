/** What label smoothing asks of a teacher: one gap for all wrong classes. */
import { tex, theorem } from "@contract";
import { smoothedEntropy } from "../label-smoothing";
import { afterMueller } from "../sources";

export default theorem({
  title: "The optimum of label smoothing knows no similarity",
  source: afterMueller(
    "That smoothing pulls examples of a class together is the paper's finding; this lower bound and its optimum are a one-line computation.",
  ),
  preamble: tex`Smooth the labels of $K=\sym{classes}{K}$ classes by $s=\sym{smoothing}{s}$: the true class gets $1-s+s/K$, each other class $s/K$. Every classifier's cross-entropy against these labels is at least their entropy,`,
  statement: tex`\sym{loss}{L_s}\;\ge\;-\Big(1-s+\frac sK\Big)\ln\Big(1-s+\frac sK\Big)-(K-1)\,\frac sK\ln\frac sK,`,
  symbols: {
    loss: {
      tex: "L_s",
      meaning: "cross-entropy of the smoothed teacher against smoothed labels, on test images",
      unit: "nat",
      admits: ["exact"],
    },
    smoothing: { tex: "s", meaning: "label smoothing", admits: ["exact"], domain: (s) => s > 0 && s < 1 },
    classes: { tex: "K", meaning: "number of classes", admits: ["exact"], domain: (K) => K >= 2 },
  },
  assumptions: {},
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.loss,
  rhs: (v) => smoothedEntropy(v.smoothing, v.classes),
  trivial: () => 0,
});

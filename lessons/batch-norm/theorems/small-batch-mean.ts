import { tex, theorem } from "@contract";
import { meanRelu } from "../small-batch";
import { afterIoffe } from "../sources";

export default theorem({
  title: "A rectified unit in small batches",
  source: afterIoffe(
    "The algorithm is theirs. The law follows from the uniform distribution of a normalised Gaussian vector on a sphere and is derived in the text.",
  ),
  preamble: tex`Let a batch hold $\sym{batchSize}{m}\ge2$ independent Gaussian pre-activations, and let $\hat y$ be one of them after normalisation by the batch. For $m\ge3$ the law of $\hat y^2/(m-1)$ is $\mathrm{Beta}(\frac12,\frac{m-2}2)$, and`,
  statement: tex`\sym{mean}{\mathbb E\,\mathrm{ReLU}(\hat y)}\;=\;\frac{\sqrt{m-1}\;\Gamma\big(\frac{m-1}2\big)}{2\sqrt\pi\;\Gamma\big(\frac m2\big)}.`,
  symbols: {
    mean: {
      tex: tex`\mathbb E\,\mathrm{ReLU}(\hat y)`,
      meaning: "mean of the rectified normalised value",
      admits: ["exact"],
    },
    batchSize: { tex: "m", meaning: "batch size", admits: ["exact"], domain: (m) => m >= 2 },
  },
  assumptions: {
    gaussian: { says: "pre-activations are independent and Gaussian", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.mean,
  rhs: (v) => meanRelu(v.batchSize),
  trivial: null,
  // Rounding of 32-bit floats; at m = 2 there is no spread between replicas at all.
  tolerance: 1e-5,
});

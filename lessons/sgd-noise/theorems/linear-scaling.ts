/** Linear scaling as an inequality: how far the variance of the updates can be from a limit that knows only eta / B. */
import { tex, theorem } from "@contract";
import { diffusionRatioBound } from "../climb";
import { afterJastrzebski } from "../sources";

export default theorem({
  title: "Linear scaling, with the price of a finite step",
  source: afterJastrzebski(
    "The paper's control parameter η/B is exact in the limit of small steps. The bound on what a finite step adds is ours.",
  ),
  preamble: tex`On a quadratic of curvature $h$ let each update add the noise of a mini-batch, $x\leftarrow(1-\eta h)x+\epsilon$ with $\mathrm{Var}\,\epsilon=\eta^2\Sigma/B$, from $x_0=0$. The diffusion limit at time $t=\eta k$ is $C_{\eta/B}(t)=\frac{\eta}{B}\frac{\Sigma}{2h}(1-e^{-2ht})$. It holds $\eta$ and $B$ only through their ratio, and`,
  statement: tex`\sym{limit}{C_{\eta/B}(t)}\;\le\;\sym{exactVariance}{C_k}=\sym{variance}{\mathbb E\,x_k^2}\;\le\;\frac{2\,\sym{stiffness}{\eta h}}{1-e^{-2\eta h}}\;C_{\eta/B}(t).`,
  symbols: {
    limit: {
      tex: tex`C_{\eta/B}(t)`,
      meaning: "variance of the diffusion limit at the same time",
      admits: ["exact"],
    },
    exactVariance: { tex: "C_k", meaning: "variance of the chain by its formula", admits: ["exact"] },
    variance: { tex: tex`\mathbb E\,x_k^2`, meaning: "variance of the chain, measured", admits: ["exact"] },
    stiffness: { tex: tex`\eta h`, meaning: "learning rate times curvature", admits: ["exact"] },
  },
  assumptions: {
    smallStep: {
      says: "learning rate times curvature lies between 0 and 1",
      holds: (v) => v.stiffness > 0 && v.stiffness < 1,
      breaks: { parameter: "learningRate", value: 0.004 },
    },
    quadratic: { says: "the loss is quadratic, and the noise the same everywhere", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.variance,
  rhs: (v) => diffusionRatioBound(v.stiffness) * v.limit,
  trivial: null,
  chain: [
    { says: "measured over the copies of this run", value: (v) => v.variance },
    { says: "the mean over infinitely many copies", value: (v) => v.exactVariance },
    {
      says: "the first update is the worst one",
      value: (v) => diffusionRatioBound(v.stiffness) * v.limit,
    },
  ],
});

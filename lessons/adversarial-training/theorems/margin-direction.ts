import { tex, theorem } from "@contract";
import { afterLyu } from "../sources";

export default theorem({
  title: "The margin reached tells how far the direction still is",
  source: afterLyu(
    "The papers (also Li, Fang, Xu, Zhao, ICLR 2020) say where the direction goes in the limit, abstracts read. This inequality, which holds at every step, and its proof are ours.",
  ),
  preamble: tex`Let $\bar w=w/\|w\|_2$ and let $L_\varepsilon$ be the mean of $\ln(1+e^{-m_i})$ over the worst margins $m_i$ of $n$ points. Let $w^\star$ be the direction with the largest robust margin $\gamma^\star=\sym{best}{\max_{\|v\|_2=1}\min_i y_iv\cdot x_i-\varepsilon\|v\|_{p^*}}>0$. Then for every $w\ne0$`,
  statement: tex`\sym{smoothed}{\frac1{\|w\|_2}\ln\frac1{e^{nL_\varepsilon(w)}-1}}\;\le\;\sym{margin}{\min_i\,y_i\bar w\cdot x_i-\varepsilon\|\bar w\|_{p^*}}\;\le\;\gamma^\star\,\sym{cosine}{\cos\angle(w,w^\star)}`,
  symbols: {
    smoothed: {
      tex: tex`\frac1{\|w\|}\ln\frac1{e^{nL}-1}`,
      meaning: "smoothed margin: what the training loss guarantees",
      admits: ["exact"],
    },
    margin: {
      tex: tex`\min_iy_i\bar w\cdot x_i-\varepsilon\|\bar w\|_{p^*}`,
      meaning: "robust margin of the direction of the weights",
      admits: ["exact"],
    },
    best: {
      tex: tex`\gamma^\star`,
      meaning: "largest robust margin of any direction",
      measured: "in closed form for points in the plane, rounded up",
      admits: ["exact", "upper"],
    },
    cosine: {
      tex: tex`\cos\angle(w,w^\star)`,
      meaning: "cosine of the angle to the best direction",
      admits: ["exact", "upper"],
    },
  },
  assumptions: {
    separable: {
      says: "some direction keeps all balls on their side: the largest robust margin is positive",
      holds: (v) => v.best > 0,
      breaks: { parameter: "radius", value: 1.2 },
    },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.smoothed,
  rhs: (v) => v.best * v.cosine,
  trivial: null,
  chain: [
    { says: "smoothed margin, read off the loss", value: (v) => v.smoothed },
    { says: "the nearest ball alone", value: (v) => v.margin },
    { says: "the margin as a concave function of the direction", value: (v) => v.best * v.cosine },
  ],
});

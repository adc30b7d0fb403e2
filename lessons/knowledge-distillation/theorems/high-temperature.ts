/** At high temperature distillation becomes regression on centred logits. */
import { tex, theorem } from "@contract";
import { limitDistanceBound } from "../temperature";
import { afterHinton } from "../sources";

export default theorem({
  title: "Hot distillation is logit matching",
  source: afterHinton(
    "The limit is the paper's; the bound on the distance from it was derived for this lesson.",
  ),
  preamble: tex`Let $z$ and $v$ be the logits of student and teacher over $N=\sym{classes}{N}$ classes, with ranges (largest less smallest) $a=\sym{studentRange}{a}$ and $b=\sym{teacherRange}{b}$, and let $g_T=\frac1T\big(\mathrm{softmax}(z/T)-\mathrm{softmax}(v/T)\big)$ be the gradient of the soft loss at $T=\sym{temperature}{T}$. With $q_r=\min(1,e^{r/T}/N)$,`,
  statement: tex`\sym{distance}{\Big\|T^2g_T-\frac{(z-\bar z)-(v-\bar v)}{N}\Big\|_\infty}\;\le\;\frac{a^2q_a+b^2q_b}{2T}.`,
  symbols: {
    distance: {
      tex: tex`\|T^2g_T-g_\infty\|_\infty`,
      meaning: "distance of the gradient, times T², from its limit",
      admits: ["exact"],
    },
    temperature: { tex: "T", meaning: "temperature", admits: ["exact"], domain: (T) => T > 0 },
    classes: { tex: "N", meaning: "number of classes", admits: ["exact"], domain: (N) => N >= 2 },
    studentRange: { tex: "a", meaning: "largest less smallest logit of the student", admits: ["exact"] },
    teacherRange: { tex: "b", meaning: "largest less smallest logit of the teacher", admits: ["exact"] },
  },
  assumptions: {},
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.distance,
  rhs: (v) => limitDistanceBound(v.classes, v.temperature, v.studentRange, v.teacherRange),
  // No entry of T^2 g_T exceeds T, and none of the limit (a + b) / N.
  trivial: (v) => v.temperature + (v.studentRange + v.teacherRange) / v.classes,
  solveFor: {
    symbol: "temperature",
    question: "From which temperature on does this bound say something?",
    range: [1, 1000],
    scale: "log",
  },
});

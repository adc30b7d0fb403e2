/** Where a hard label has the last word against a wrong teacher. */
import { tex, theorem } from "@contract";
import { afterJi } from "../sources";

export default theorem({
  title: "When the label overrules the teacher",
  source: afterJi(
    "That hard labels correct an imperfect teacher is the paper's claim; this threshold was derived for this lesson.",
  ),
  preamble: tex`Let label and teacher disagree on an example, and let the teacher give the label's class the probability $q<\tfrac12$. At $T=\sym{temperature}{T}=1$ the effective logit has the label's sign exactly if $\rho<1/(2(1-q))$. Let $D$ be the event that label and teacher disagree on a training point, and $S$ that the student sides with the label there. For a student that has converged, with $\rho=\sym{ratio}{\rho}$,`,
  statement: tex`\mathbb E\,\sym{sided}{P[D,\,S]}\;=\;\mathbb E\,\sym{predicted}{P\Big[D,\,\rho<\tfrac1{2(1-q)}\Big]}.`,
  symbols: {
    sided: {
      tex: tex`P[D,\,S]`,
      meaning:
        "share of training points on which label and teacher disagree and the student takes the label's side",
      admits: ["exact"],
    },
    predicted: {
      tex: tex`P[D,\,\rho<1/(2(1-q))]`,
      meaning: "share of training points on which they disagree and the threshold is above the soft ratio",
      admits: ["exact"],
    },
    ratio: {
      tex: tex`\rho`,
      meaning: "soft ratio",
      admits: ["exact"],
      domain: (ratio) => ratio > 0 && ratio <= 1,
    },
    temperature: { tex: "T", meaning: "temperature", admits: ["exact"] },
  },
  assumptions: {
    cold: {
      says: "the temperature is 1",
      holds: (v) => v.temperature === 1,
      breaks: { parameter: "temperature", value: 4 },
    },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.sided,
  rhs: (v) => v.predicted,
  trivial: null,
  // A student that has not quite converged can be on the wrong side where the effective logit is nearly 0.
  tolerance: 0.005,
});

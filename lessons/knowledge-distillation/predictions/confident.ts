import { fromFormula, guess } from "@contract";

const TEACHER = 0.01;

export default guess({
  settledBy: ["label-overrules-teacher", "labels-win-below-the-threshold"],
  axis: { label: "largest ρ at which the label wins", min: 0, max: 1 },
  truth: fromFormula(() => 1 / (2 * (1 - TEACHER))),
  slips: [
    {
      at: 1 - TEACHER,
      says: "“There is still some label” is not enough: the teacher's part is nearly as confident, and it has the larger weight.",
    },
    {
      at: TEACHER,
      says: "$q$ is the teacher's probability of the label, not the weight at which the label wins.",
    },
  ],
  low: "The label needs no more than half of the weight: a confident teacher is no more certain than a label.",
  high: "A label is certain, and so, nearly, is this teacher: whoever has more than half of the weight wins.",
});

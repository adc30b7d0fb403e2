import { choose } from "@contract";

export default choose({
  settledBy: ["angle-bound", "angle-bound-is-empty"],
  options: [
    {
      says: "A few per cent, close to what was measured",
      because:
        "The bound sees one angle in 512 dimensions, and at this sample size that angle is nearly a right one.",
    },
    {
      says: "At most 100 %",
      because:
        "Nearly all features are nearly orthogonal to the student and to the teacher alike, so the bound says nothing.",
      right: true,
    },
    {
      says: "0 %: the student fits every training logit",
      because: "Fitting the training logits leaves 256 directions open, and the bound knows nothing of them.",
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["effective-logit", "without-the-square-labels-take-over"],
  options: [
    {
      says: "No: the factor only changes the scale of the loss",
      because: "It stands before one of two terms, so it changes their balance.",
    },
    {
      says: "Yes: the label takes over",
      because: "Without $T^2$ the label's term weighs sixteen times as much against the teacher's.",
      right: true,
    },
    {
      says: "No: the teacher takes over even more",
      because: "The factor belongs to the teacher's term. Forgetting it makes the teacher weaker.",
    },
  ],
});

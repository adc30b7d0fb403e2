import { choose } from "@contract";

export default choose({
  settledBy: ["more-hard-labels-hurt"],
  options: [
    {
      says: "Yes, clearly: more data never hurts",
      because:
        "It does hurt a learner that interpolates. Near as many examples as features the weights grow large.",
    },
    {
      says: "Yes, but only a little: hard labels are weak",
      because:
        "They are, and interpolating more of them makes it worse, until a ridge keeps the weights small.",
    },
    {
      says: "No, less",
      because: "It interpolates a function that jumps, and that takes ever larger weights.",
      right: true,
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["distilled-student-rarely-disagrees", "hard-labels-five-times-worse"],
  options: [
    {
      says: "Both fall alike: they see the same inputs",
      because:
        "The inputs are the same, but a logit says how far a point is from the boundary, and a label does not.",
    },
    {
      says: "The distilled one falls steadily; the one with hard labels hardly at all",
      because:
        "The teacher's logit carries the distance to the boundary, which the student needs to find the same direction.",
      right: true,
    },
    {
      says: "The one with hard labels falls faster: labels hold no errors of the teacher",
      because:
        "Here the disagreement is with the teacher, and the labels are its own. They say less, not something truer.",
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["smoothed-teacher-is-more-accurate", "better-teacher-teaches-worse"],
  options: [
    {
      says: "A's: a student is as good as its teacher",
      because: "The student learns from all probabilities, and accuracy tells only of the largest.",
    },
    {
      says: "They are alike: two images in a hundred make no difference",
      because:
        "What makes the difference is what a teacher says of the wrong classes, and the two may differ widely there.",
    },
    {
      says: "It may be B's",
      because: "If B still says which classes resemble each other and A does not, B has more to teach.",
      right: true,
    },
  ],
});

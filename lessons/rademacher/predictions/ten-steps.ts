import { choose } from "@contract";

export default choose({
  settledBy: ["ten-steps-find-too-little", "empirical-bound"],
  options: [
    {
      says: "Yes: what was found is a member of the class",
      because:
        "That is why it is a lower estimate. A bound needs the supremum, and with less than that in its place it promises too much.",
    },
    {
      says: "Yes, up to the Monte-Carlo error, which shrinks with more coins",
      because:
        "More coins remove the scatter. They do not find what ten steps leave behind for each of them.",
    },
    {
      says: "No: ten steps find only a part of the supremum",
      because:
        "What training finds is a lower estimate, and a lower estimate in an upper bound proves nothing.",
      right: true,
    },
  ],
});

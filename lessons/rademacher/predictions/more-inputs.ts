import { choose } from "@contract";

export default choose({
  settledBy: ["l2-ball", "complexity-near-its-bound-at-1000"],
  options: [
    {
      says: "Both rise: more parameters, a larger class",
      because:
        "The gap does rise. The bound does not: it counts the length of the weights, not their number.",
    },
    {
      says: "The bound stays; the gap of the trained hypothesis rises, and stays below it",
      because: "No $d$ stands in the bound, while training finds more to fit in 200 directions.",
      right: true,
    },
    {
      says: "Both stay: no $d$ stands in the bound",
      because:
        "The bound stays. But it speaks of the worst hypothesis, and leaves the trained one free to come closer to it.",
    },
    {
      says: "The gap rises above the bound",
      because: "It rises, but the bound holds for every hypothesis of the ball, whatever the dimension.",
    },
  ],
});

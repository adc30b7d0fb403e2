import { choose } from "@contract";

export default choose({
  settledBy: ["geometric-exit", "isotropic-noise-escapes-rarely"],
  options: [
    {
      says: "Nothing: same power, same escape",
      because: "The power is now shared among three axes, and only one of them leads out.",
    },
    {
      says: "It falls by a third, like the variance along the way out",
      because:
        "The variance does fall by a third. But the escape depends on it exponentially, so it falls by far more.",
    },
    {
      says: "It collapses",
      because: "The variance along the way out falls by a third, and the escape depends on it exponentially.",
      right: true,
    },
    {
      says: "It rises: there is one more direction to leave by",
      because: "The third axis is another valley of the same bowl; nothing can be left by it.",
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["linear-scaling", "same-ratio-same-exit-time"],
  options: [
    {
      says: "The same number: the ratio $\\eta/B$ has not changed",
      because:
        "The ratio fixes the temperature, so the escape takes the same time $\\eta k$. Each update now covers twice that time.",
    },
    {
      says: "Half as many",
      because: "Same temperature, same time $\\eta k$, and each update is twice as long.",
      right: true,
    },
    {
      says: "Twice as many: the larger batch halves the noise",
      because:
        "It halves the covariance of the gradient, but the doubled step multiplies that of the update by four.",
    },
    {
      says: "Far fewer: a larger step makes the noise exponentially stronger",
      because: "It would at the same batch. Here the larger batch undoes it.",
    },
  ],
});

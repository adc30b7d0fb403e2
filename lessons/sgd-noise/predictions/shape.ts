import { choose } from "@contract";

export default choose({
  settledBy: ["leading-noise-escapes-most-often", "hessian-noise-escapes-five-times-as-often"],
  options: [
    {
      says: "All but GD, and alike: the power is the same",
      because:
        "The power says how long a kick is on average, not where it points. Only the part along the way out helps.",
    },
    {
      says: "Isotropic noise first: it tries every direction",
      because:
        "It spends half of its power along the valley, which leads nowhere. What counts is the push against the steep wall.",
    },
    {
      says: "Leading noise first, then Hessian-shaped, and isotropic hardly at all",
      because:
        "The more of the power lies along the steep direction, the sooner a replica is over the ridge.",
      right: true,
    },
    {
      says: "None: both minima fit equally well, so nothing pulls a replica out",
      because: "Nothing pulls, but noise pushes, and a lucky draw is enough to cross the ridge.",
    },
  ],
});

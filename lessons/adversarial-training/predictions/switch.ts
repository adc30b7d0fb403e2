import { choose } from "@contract";

export default choose({
  settledBy: ["phase-switch", "fragile-before-the-switch", "robust-beyond-the-switch"],
  options: [
    {
      says: "From $2\\eta$: there the attack turns a weak feature around",
      because:
        "The impossibility theorem is stated at $2\\eta$, and it speaks of the attack at test time. In training a weak feature is worthless as soon as its mean is gone.",
    },
    {
      says: "From 1: as long as the strong feature is safe, the others still help",
      because:
        "At 1 the strong feature's own signal is gone. The weak ones are given up long before, since each of them is small.",
    },
    {
      says: "From $\\eta$: there the attack takes away a weak feature's whole mean",
      because: "What is left of a weak feature then is noise, and noise only ever costs.",
      right: true,
    },
    {
      says: "From no radius on: a hundred weak features always outweigh a single one",
      because: "Added up they do, but the attack moves all of them at once, so its effect adds up as well.",
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["wide-network-memorises-coins", "true-labels-generalise"],
  options: [
    {
      says: "That it is about one half, as on coins",
      because:
        "The theorem bounds the worst function of the class. Nothing makes the one trained on true labels the worst.",
    },
    {
      says: "Nothing: the bound is at least 1",
      because:
        "A class that fits all coins has complexity 1, and then the bound says no more than “at most 1”.",
      right: true,
    },
    {
      says: "Something false: the network generalises, so the theorem is refuted",
      because: "A bound of 1 is true of a test error of any size. It is empty, not wrong.",
    },
    {
      says: "That it is small, since the training error is zero",
      because: "The training error on coins is zero too, and there the test error is one half.",
    },
  ],
});

import { choose } from "@contract";

export default choose({
  settledBy: ["firing-rate"],
  options: [
    {
      says: "At a small positive rate",
      because:
        "It is tempting, and a simulation with finite precision says so too. But the potential nears the threshold for ever and does not reach it.",
    },
    {
      says: "At rate zero",
      because: "The potential creeps up to the threshold and needs infinite time.",
      right: true,
    },
    {
      says: "At the rate $1/\\tau$: after one time constant it is there",
      because: "After one time constant it is at 63 % of the way, after two at 86 %, and so on.",
    },
  ],
});

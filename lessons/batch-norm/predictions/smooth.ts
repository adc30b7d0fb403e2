import { choose } from "@contract";

export default choose({
  settledBy: ["not-smoother-from-a-good-start", "smoother-from-a-large-start"],
  options: [
    {
      says: "Yes: that is what normalisation does",
      because:
        "That is the headline, and it holds from a bad start. From He's initialisation the plain network is smooth already.",
    },
    {
      says: "Here it is not",
      because: "From a good start there is little left to smooth, and normalisation adds slopes of its own.",
      right: true,
    },
    {
      says: "Neither: smoothness does not depend on normalisation",
      because: "It does, and much, once the initial weights are too large.",
    },
  ],
});

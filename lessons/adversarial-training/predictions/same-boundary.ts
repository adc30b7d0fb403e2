import { choose } from "@contract";

export default choose({
  settledBy: ["margin-direction", "attack-speeds-up-the-margin"],
  options: [
    {
      says: "Yes: another loss leads to another classifier",
      because:
        "That is right for balls of the maximum norm. In the Euclidean norm the attack takes $\\varepsilon\\|w\\|_2$ from every margin, the same for all directions, and the best direction stays.",
    },
    {
      says: "No, only how fast it gets there",
      because: "The attack takes the same from the margin of every direction, so the best one stays.",
      right: true,
    },
    {
      says: "Neither the place nor the speed: the data are separated anyway",
      because:
        "The place stays. But the speed changes much: near the largest margin the robust loss still pushes, where the clean one has long gone flat.",
    },
    {
      says: "Yes: it moves away from the points with the largest balls",
      because:
        "All balls have the same radius, so the boundary that is farthest from the points is farthest from the balls.",
    },
  ],
});

import { numeric } from "@contract";

/** E|S_4|/10, where S_4 is the sum of four coins: |S_4| is 4, 2 and 0 with probabilities 2/16, 8/16 and 6/16. */
const complexity = (): number => (4 * 2 + 2 * 8) / 16 / 10;

export default numeric([
  {
    asks: "For $n=10$ and $k=4$ it is",
    is: complexity,
    within: 1e-6,
    slips: [
      {
        is: () => 2 * complexity(),
        says: "Twice too much: the two sums differ by $2S_k$, and the maximum takes half of the difference.",
      },
      {
        is: () => Math.sqrt(4) / 10,
        says: "$\\sqrt k/n$ is an upper bound, by Jensen. The mean of $|S_4|$ is 1.5.",
      },
      { is: () => 4 / 10, says: "That would take all four coins to agree each time." },
    ],
  },
]);

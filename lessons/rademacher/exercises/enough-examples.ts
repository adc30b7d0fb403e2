import { numeric } from "@contract";

const needed = (ball: number, delta: number, allowance: number): number =>
  ((ball + Math.sqrt(Math.log(1 / delta) / 2)) / allowance) ** 2;

export default numeric([
  {
    asks: "$n=$",
    is: () => Math.ceil(needed(20, 0.01, 0.2)),
    within: 1e-6,
    slips: [
      {
        is: () => Math.floor(needed(20, 0.01, 0.2)),
        says: "One too few: round up, or the bound is just missed.",
      },
      {
        is: () => Math.ceil(needed(10, 0.01, 0.2)),
        says: "The complexity enters the bound twice: $2BX/\\sqrt n$.",
      },
      {
        is: () => Math.ceil(needed(20, 0.02, 0.2)),
        says: "Look at $\\delta$: the bound on the gap has $\\log(1/\\delta)$ with $\\delta=0.01$.",
      },
    ],
  },
]);

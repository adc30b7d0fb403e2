import { numeric } from "@contract";

const RATE = 4 * 0.1 * 5e-4;
const updates = (start: number, end: number, rate = RATE): number =>
  Math.log((start ** 2 - 1) / (end ** 2 - 1)) / rate;

export default numeric([
  {
    asks: "$t=$",
    unit: "updates",
    is: () => updates(4, 1.1),
    within: 0.02,
    slips: [
      {
        is: () => Math.log(3 / 0.1) / RATE,
        says: "It is $x^2$ that approaches exponentially, not $x$: put $1.1^2$ and $4^2$ into the formula.",
      },
      {
        is: () => updates(4, 1.1, RATE / 2),
        says: "Twice too long: the exponent of $x^2$ is $4\\eta\\lambda t$.",
      },
      {
        is: () => updates(4, 1.1, RATE / 4),
        says: "Four times too long: the exponent of $x^2$ is $4\\eta\\lambda t$.",
      },
    ],
  },
]);

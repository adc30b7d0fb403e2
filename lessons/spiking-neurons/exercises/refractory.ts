import { numeric } from "@contract";

const TAU = 20;
const interval = (current: number): number => TAU * Math.log(current / (current - 1));

export default numeric([
  {
    asks: "The interval for $I=1.5$, $\\tau=20$ and $d=5$ is",
    unit: "steps",
    is: () => 5 + interval(1.5),
    within: 2e-3,
    slips: [
      { is: () => interval(1.5), says: "That is the interval without the rest: add $d$." },
      { is: () => 5 + TAU * Math.log(1.5), says: "The logarithm is of $I/(I-1)$, which is 3 here." },
      { is: () => 5 + TAU * Math.log10(3), says: "The natural logarithm is meant." },
    ],
  },
]);

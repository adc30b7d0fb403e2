import { numeric } from "@contract";

export default numeric([
  {
    asks: "The relative error is",
    is: () => ((2 - 1) * 0.5) / 20,
    within: 1e-3,
    slips: [
      { is: () => (2 * (2 - 1) * 0.5) / 20, says: "That is the change of $\\hat I$ itself. Divide by $I$." },
      { is: () => 0.5 / 20 / 2, says: "The factor is $I-1$, which is 1 here, not one half." },
    ],
  },
]);

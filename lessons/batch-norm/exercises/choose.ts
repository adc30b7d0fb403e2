import { numeric } from "@contract";

/** The angle fixes the product of learning rate and decay, the length then their quotient. */
const product = 1 - Math.cos(0.02);
const quotient = (16 * (2 - product)) / 0.12;

export default numeric([
  {
    asks: "$\\eta=$",
    is: () => Math.sqrt(product * quotient),
    within: 0.01,
    slips: [
      {
        is: () => Math.sqrt((product * 4 * (2 - product)) / 0.12),
        says: "The formula for the length has a root: $\\|w\\|^2=4$ asks for $\\eta G/(\\lambda(2-\\eta\\lambda))=16$.",
      },
      {
        is: () => Math.sqrt(0.02 * quotient),
        says: "The product is $1-\\cos0.02$, about $0.02^2/2$, not 0.02.",
      },
    ],
  },
  {
    asks: "$\\lambda=$",
    is: () => Math.sqrt(product / quotient),
    within: 0.01,
    slips: [
      {
        is: () => Math.sqrt(product / ((4 * (2 - product)) / 0.12)),
        says: "The formula for the length has a root: $\\|w\\|^2=4$ asks for $\\eta G/(\\lambda(2-\\eta\\lambda))=16$.",
      },
    ],
  },
]);

import { numeric } from "@contract";

const complexity = (retention: number): number => (retention * (2 - retention)) / 2;

export default numeric([
  {
    asks: "At $\\rho=\\frac12$ it is",
    is: () => complexity(0.5),
    within: 1e-6,
    slips: [
      { is: () => 2 * complexity(0.5), says: "Divide by the two examples." },
      { is: () => 0.5, says: "$\\sqrt{2\\rho}/2$ is the bound by Jensen. The mean itself is smaller." },
      {
        is: () => 0.25,
        says: "One open mask counts too: with probability $2\\rho(1-\\rho)$ the sum is $\\pm1$.",
      },
    ],
  },
]);

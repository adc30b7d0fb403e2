import { choose } from "@contract";

export default choose({
  settledBy: ["rotation", "same-product-same-angles"],
  options: [
    {
      says: "It slows: the learning rate is halved",
      because: "The weights also settle at a smaller length, and a step turns short weights further.",
    },
    {
      says: "It quickens: more decay, smaller weights",
      because: "The weights are shorter, but each step is shorter too, in the same proportion.",
    },
    {
      says: "Nothing",
      because: "At rest only the product $\\eta\\lambda$ enters.",
      right: true,
    },
    {
      says: "The rotation stays, but the network becomes another function",
      because: "The function does not see the length of these weights, and their direction moves as before.",
    },
  ],
});

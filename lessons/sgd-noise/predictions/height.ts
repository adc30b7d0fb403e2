import { choose } from "@contract";

export default choose({
  settledBy: ["stationary-additive", "indicator-is-not-the-height"],
  options: [
    {
      says: "Leading noise: all of its power pushes uphill",
      because:
        "It climbs fastest, but the steep direction also pulls back hardest. The two cancel once the loss is at rest.",
    },
    {
      says: "Hessian-shaped noise, by the ratio of the indicators $\\mathrm{Tr}(HS)$",
      because:
        "The indicator is the speed of the first climb. To read it as the height reached is a common slip.",
    },
    {
      says: "Nearly none: the mean loss at rest knows the power and not the shape",
      because: "For small steps it is $\\frac14\\mathrm{Tr}\\,\\mathcal D$, whatever the shape.",
      right: true,
    },
    {
      says: "Isotropic noise: it keeps its energy along the flat directions",
      because:
        "Along a flat direction it spreads far, but there a long way up is little loss. In the mean loss the curvature cancels.",
    },
  ],
});

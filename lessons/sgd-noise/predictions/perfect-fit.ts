import { choose } from "@contract";

export default choose({
  settledBy: ["noise-and-hessian"],
  options: [
    {
      says: "All of it: its shape is that of the Hessian, which is still there",
      because:
        "Shape is not size. The covariance may resemble $H$, and its scale follows the residuals, which are gone.",
    },
    {
      says: "Nothing, at the minimum",
      because: "Every example's gradient vanishes there, and with it their covariance.",
      right: true,
    },
    {
      says: "A part that depends on the batch size",
      because:
        "The batch size divides the covariance of single examples; of nothing there is nothing left to divide.",
    },
  ],
});

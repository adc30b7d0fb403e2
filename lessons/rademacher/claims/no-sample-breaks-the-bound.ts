import { observe } from "@contract";
import trainedGap from "./bound-far-above-trained-gap";

export default observe({
  ...trainedGap,
  says: "No sample of 1000 examples has a gap beyond the bound.",
  holds: { of: "every", below: 1 },
});

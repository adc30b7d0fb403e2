import shortTimeClimb from "./short-time-climb";
import type { TheoremClaim } from "@contract";

/**
 * The same theorem, later: the linear bound passes the stationary height and says nothing more. A narrower flat well
 * moves the ridge away, so that no copy leaves meanwhile.
 */
const claim: TheoremClaim = {
  ...shortTimeClimb,
  says: "After a dozen updates the same bound lies above the stationary height of the loss: the indicator measures the first climb, not the height reached.",
  params: { ...shortTimeClimb.params, flat: 20 },
  when: ({ step }) => step >= 12 && step <= 20,
  expect: "vacuous",
};

export default claim;

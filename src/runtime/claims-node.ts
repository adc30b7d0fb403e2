/** All that `npm run claims` needs of the notebook, in one module to build. */
export { claimNames, loadClaim } from "../catalogue/claims";
export { checkInPool } from "./check-in-pool";
export { nodePool } from "./pool-node";

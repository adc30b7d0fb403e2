import { figuresKeepTheirContract } from "../../../tests/support/figures-contract";

figuresKeepTheirContract("sgd-noise", {
  "two-wells": { updates: 100 },
  "linear-scaling": { horizon: 2 },
  "real-network": { updates: 200, copies: 2, noisyUpdates: 3 },
  stationary: { updates: 500 },
});

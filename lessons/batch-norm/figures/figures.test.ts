import { figuresKeepTheirContract } from "../../../tests/support/figures-contract";

figuresKeepTheirContract("batch-norm", {
  "bn-unit": { updates: 1000 },
  "no-decay": { updates: 1000 },
  "random-sphere": { updates: 1000 },
  "rotation-grid": { updates: 2000 },
  "rate-drop": { dropAt: 500, updates: 2000 },
  globe: { dropAt: 500, updates: 700 },
  "trainable-rates": { updates: 50 },
  "small-batches": { rows: 20 },
  "train-eval": { updates: 300 },
});

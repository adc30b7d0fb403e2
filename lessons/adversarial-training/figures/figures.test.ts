import { figuresKeepTheirContract } from "../../../tests/support/figures-contract";

figuresKeepTheirContract("adversarial-training", {
  "feature-model": { updates: 100 },
  "which-margin": { updates: 2000 },
  "deep-linear": { updates: 300 },
  "glyph-robustness": { examples: 100, epochs: 4, tests: 100 },
  "robust-overfitting": { examples: 100, epochs: 20, tests: 100 },
});

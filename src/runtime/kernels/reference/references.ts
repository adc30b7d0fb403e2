/** What each kernel computes, in plain TypeScript: for readers, and for the tests, which hold the kernels to it. */
import { ENTRY_REFERENCES } from "./entries";
import type { Reference } from "./numbers";
import { PRODUCT_REFERENCES } from "./products";
import { RANDOM_REFERENCES } from "./random";
import { SHAPE_REFERENCES } from "./shapes";
import { TRAINING_REFERENCES } from "./training";

export const REFERENCES: Readonly<Record<string, Reference>> = {
  ...ENTRY_REFERENCES,
  ...SHAPE_REFERENCES,
  ...PRODUCT_REFERENCES,
  ...TRAINING_REFERENCES,
  ...RANDOM_REFERENCES,
};

import { exact, lower, valuesAt, type BindContext } from "@contract";
import type meanPredictor from "./experiments/mean-predictor";
import { constantsOf } from "./experiments/mean-predictor";

type At = BindContext<(typeof meanPredictor)["params"]>;

/** The symbols of S2, read from a run of the ascent. */
export const meanPredictorBinding = {
  complexity: ({ recording, row }: At) => lower(valuesAt(recording, "complexity", row)),
  lipschitz: ({ params }: At) => exact(constantsOf(params).lipschitz),
  atZero: ({ params }: At) => exact(constantsOf(params).atZero),
  rowNorm: ({ params }: At) => exact(params.rowNorm),
  readoutNorm: ({ params }: At) => exact(params.readoutNorm),
  inputNorm: () => exact(1),
  inputRetention: ({ params }: At) => exact(params.inputRetention),
  hiddenRetention: ({ params }: At) => exact(params.hiddenRetention),
  sampleSize: ({ params }: At) => exact(params.sampleSize),
  maskedSum: ({ recording, row }: At) => exact(valuesAt(recording, "maskedSum", row)),
};

export { default as glyphLearner } from "../fixtures/draw-digit/experiments/digits";

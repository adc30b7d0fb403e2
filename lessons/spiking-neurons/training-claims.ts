/** What the claims about training share: the settings of the long run, and how its accuracies are read. */
import { claimRun, valuesAt, type ClaimRun, type Recording } from "@contract";
import surrogateTraining, { GRADIENTS, type SurrogateTrainingParams } from "./experiments/surrogate-training";

/** 200 examples, 300 epochs at learning rate 0.02. */
export const thoroughRun = (replicas: number, params: Partial<SurrogateTrainingParams> = {}): ClaimRun =>
  claimRun(
    ["surrogate-training", surrogateTraining],
    { sampleSize: 200, epochs: 300, learningRate: 0.02, ...params },
    replicas,
  );

export const testAccuracy = (recording: Recording, gradient: (typeof GRADIENTS)[number]): Float64Array =>
  valuesAt(recording, "testAccuracy", undefined, GRADIENTS.indexOf(gradient));

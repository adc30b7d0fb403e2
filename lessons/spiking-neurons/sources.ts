import type { Source } from "@contract";

/** The paper of the printed theorem. Its abstract was read; its body, with Theorem 12, was not at hand. */
export const INTRINSIC_STRUCTURES: Source = {
  paper: "zhang2024intrinsic",
  locator: "Theorem 12, eq. 42",
  note: "The inequality is as printed. That it is about one time step, what the silencing levels mean and which layers count are readings: the pages around it were not at hand.",
};

const from =
  (paper: string, locator: string) =>
  (note: string): Source => ({ paper, locator, note });

export const neuronalDynamics = from("gerstner2014neuronal", "section 1.3, restated");
export const afterDropout = from("gao2016dropout", "method of proof");
export const afterBifurcation = from("zhang2021bifurcation", "restated");
export const afterContraction = from("ledoux1991probability", "Theorem 4.12, applied");

import type { Source } from "@contract";

/** The paper of the printed theorem. Its abstract was read; its body, with Theorem 12, was not at hand. */
export const INTRINSIC_STRUCTURES: Source = {
  authors: "Shao-Qun Zhang, Jia-Yi Chen, Jin-Hui Wu, Gao Zhang, Huan Xiong, Bin Gu, Zhi-Hua Zhou",
  title: "On the intrinsic structures of spiking neural networks",
  year: 2024,
  locator: "Theorem 12, eq. 42",
  url: "https://arxiv.org/abs/2207.04876",
  note: "The inequality is as printed. That it is about one time step, what the silencing levels mean and which layers count are readings: the pages around it were not at hand.",
};

export const neuronalDynamics = (note: string): Source => ({
  authors: "Wulfram Gerstner, Werner M. Kistler, Richard Naud, Liam Paninski",
  title: "Neuronal Dynamics",
  year: 2014,
  locator: "section 1.3, restated",
  url: "https://neuronaldynamics.epfl.ch",
  note,
});

export const afterDropout = (note: string): Source => ({
  authors: "Wei Gao, Zhi-Hua Zhou",
  title: "Dropout Rademacher complexity of deep neural networks",
  year: 2016,
  locator: "method of proof",
  url: "https://arxiv.org/abs/1402.3811",
  note,
});

export const afterBifurcation = (note: string): Source => ({
  authors: "Shao-Qun Zhang, Zhao-Yu Zhang, Zhi-Hua Zhou",
  title: "Bifurcation spiking neural network",
  year: 2021,
  locator: "restated",
  url: "https://arxiv.org/abs/1909.08341",
  note,
});

export const afterContraction = (note: string): Source => ({
  authors: "Michel Ledoux, Michel Talagrand",
  title: "Probability in Banach Spaces",
  year: 1991,
  locator: "Theorem 4.12, applied",
  note,
});

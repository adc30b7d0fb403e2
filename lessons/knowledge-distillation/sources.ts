import type { Source } from "@contract";

/** Of the first three papers the abstracts were read; no statement here is a quotation. */
export const afterPhuong = (note: string): Source => ({
  authors: "Mary Phuong, Christoph H. Lampert",
  title: "Towards Understanding Knowledge Distillation",
  year: 2019,
  locator: "restated",
  url: "https://arxiv.org/abs/2105.13093",
  note,
});

export const afterJi = (note: string): Source => ({
  authors: "Guangda Ji, Zhanxing Zhu",
  title: "Knowledge Distillation in Wide Neural Networks: Risk Bound, Data Efficiency and Imperfect Teacher",
  year: 2020,
  locator: "restated",
  url: "https://arxiv.org/abs/2010.10090",
  note,
});

export const afterMueller = (note: string): Source => ({
  authors: "Rafael Müller, Simon Kornblith, Geoffrey Hinton",
  title: "When Does Label Smoothing Help?",
  year: 2019,
  locator: "restated",
  url: "https://arxiv.org/abs/1906.02629",
  note,
});

export const afterHinton = (note: string): Source => ({
  authors: "Geoffrey Hinton, Oriol Vinyals, Jeff Dean",
  title: "Distilling the Knowledge in a Neural Network",
  year: 2015,
  locator: "section 2.1, restated",
  url: "https://arxiv.org/abs/1503.02531",
  note,
});

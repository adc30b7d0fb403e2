import type { Source } from "@contract";

/** Zhu et al.; its theorem pages were not at hand, so nothing here is a quotation. */
const ZHU = {
  authors: "Zhanxing Zhu, Jingfeng Wu, Bing Yu, Lei Wu, Jinwen Ma",
  title:
    "The Anisotropic Noise in Stochastic Gradient Descent: Its Behavior of Escaping from Sharp Minima and Regularization Effects",
  year: 2019,
  url: "https://arxiv.org/abs/1803.00195",
} as const;

export const afterZhu = (note: string): Source => ({ ...ZHU, locator: "restated", note });

export const afterMandt = (note: string): Source => ({
  authors: "Stephan Mandt, Matthew D. Hoffman, David M. Blei",
  title: "Stochastic Gradient Descent as Approximate Bayesian Inference",
  year: 2017,
  locator: "restated",
  url: "https://arxiv.org/abs/1704.04289",
  note,
});

export const afterJastrzebski = (note: string): Source => ({
  authors:
    "Stanisław Jastrzębski, Zachary Kenton, Devansh Arpit, Nicolas Ballas, Asja Fischer, Yoshua Bengio, Amos Storkey",
  title: "Three Factors Influencing Minima in SGD",
  year: 2017,
  locator: "restated",
  url: "https://arxiv.org/abs/1711.04623",
  note,
});

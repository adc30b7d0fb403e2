import type { Source } from "@contract";

/** Wan et al.; abstracts and introduction were at hand, the pages with the theorems were not. */
export const afterWan = (note: string): Source => ({
  authors: "Ruosi Wan, Zhanxing Zhu, Xiangyu Zhang, Jian Sun",
  title:
    "Spherical Motion Dynamics: Learning Dynamics of Normalized Neural Network using SGD and Weight Decay",
  year: 2021,
  locator: "restated",
  url: "https://arxiv.org/abs/2006.08419",
  note,
});

export const afterSanturkar = (note: string): Source => ({
  authors: "Shibani Santurkar, Dimitris Tsipras, Andrew Ilyas, Aleksander Madry",
  title: "How Does Batch Normalization Help Optimization?",
  year: 2018,
  locator: "restated",
  url: "https://arxiv.org/abs/1805.11604",
  note,
});

export const afterArora = (note: string): Source => ({
  authors: "Sanjeev Arora, Zhiyuan Li, Kaifeng Lyu",
  title: "Theoretical Analysis of Auto Rate-Tuning by Batch Normalization",
  year: 2019,
  locator: "restated",
  url: "https://arxiv.org/abs/1812.03981",
  note,
});

export const afterVanLaarhoven = (note: string): Source => ({
  authors: "Twan van Laarhoven",
  title: "L2 Regularization versus Batch and Weight Normalization",
  year: 2017,
  locator: "restated",
  url: "https://arxiv.org/abs/1706.05350",
  note,
});

/** Ioffe and Szegedy, for what follows from the algorithm alone. */
export const afterIoffe = (note: string): Source => ({
  authors: "Sergey Ioffe, Christian Szegedy",
  title: "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift",
  year: 2015,
  locator: "restated",
  url: "https://arxiv.org/abs/1502.03167",
  note,
});

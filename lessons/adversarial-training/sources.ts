import type { Source } from "@contract";

/** What is said of each paper in the notes is what was read of it: nothing here is a quotation unless it says so. */
type Restated = (note: string, locator?: string) => Source;

const restated =
  (paper: Pick<Source, "authors" | "title" | "year" | "url">): Restated =>
  (note, locator = "restated") => ({ ...paper, locator, note });

export const afterGoodfellow = restated({
  authors: "Ian J. Goodfellow, Jonathon Shlens, Christian Szegedy",
  title: "Explaining and Harnessing Adversarial Examples",
  year: 2015,
  url: "https://arxiv.org/abs/1412.6572",
});

export const afterTsipras = restated({
  authors: "Dimitris Tsipras, Shibani Santurkar, Logan Engstrom, Alexander Turner, Aleksander Madry",
  title: "Robustness May Be at Odds with Accuracy",
  year: 2019,
  url: "https://arxiv.org/abs/1805.12152",
});

export const afterSchmidt = restated({
  authors: "Ludwig Schmidt, Shibani Santurkar, Dimitris Tsipras, Kunal Talwar, Aleksander Madry",
  title: "Adversarially Robust Generalization Requires More Data",
  year: 2018,
  url: "https://arxiv.org/abs/1804.11285",
});

export const afterYin = restated({
  authors: "Dong Yin, Kannan Ramchandran, Peter Bartlett",
  title: "Rademacher Complexity for Adversarially Robust Generalization",
  year: 2019,
  url: "https://arxiv.org/abs/1810.11914",
});

export const afterLyu = restated({
  authors: "Bochen Lyu, Zhanxing Zhu",
  title: "Implicit Bias of Adversarial Training for Deep Neural Networks",
  year: 2022,
  url: "https://openreview.net/forum?id=l8It-0lE5e7",
});

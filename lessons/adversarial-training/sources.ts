import type { Source } from "@contract";

/** What is said of each paper in the notes is what was read of it: nothing here is a quotation unless it says so. */
const restated =
  (paper: string) =>
  (note: string, locator = "restated"): Source => ({ paper, locator, note });

export const afterGoodfellow = restated("goodfellow2015explaining");
export const afterTsipras = restated("tsipras2019robustness");
export const afterSchmidt = restated("schmidt2018adversarially");
export const afterYin = restated("yin2019rademacher");
export const afterLyu = restated("lyu2022implicit");

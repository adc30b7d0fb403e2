import type { Source } from "@contract";

const restated =
  (paper: string) =>
  (note: string): Source => ({ paper, locator: "restated", note });

/** Wan et al.; abstracts and introduction were at hand, the pages with the theorems were not. */
export const afterWan = restated("wan2021spherical");
export const afterSanturkar = restated("santurkar2018how");
export const afterArora = restated("arora2019theoretical");
export const afterVanLaarhoven = restated("vanlaarhoven2017l2");
/** Ioffe and Szegedy, for what follows from the algorithm alone. */
export const afterIoffe = restated("ioffe2015batch");

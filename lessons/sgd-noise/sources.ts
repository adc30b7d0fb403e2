import type { Source } from "@contract";

const restated =
  (paper: string) =>
  (note: string): Source => ({ paper, locator: "restated", note });

/** Zhu et al.; its theorem pages were not at hand, so nothing here is a quotation. */
export const afterZhu = restated("zhu2019anisotropic");
export const afterMandt = restated("mandt2017descent");
export const afterJastrzebski = restated("jastrzebski2017factors");

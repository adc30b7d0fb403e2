import type { Source } from "@contract";

const from =
  (paper: string, locator = "restated") =>
  (note: string): Source => ({ paper, locator, note });

/** Of the first three papers the abstracts were read; no statement here is a quotation. */
export const afterPhuong = from("phuong2019towards");
export const afterJi = from("ji2020knowledge");
export const afterMueller = from("mueller2019label");
export const afterHinton = from("hinton2015distilling", "section 2.1, restated");

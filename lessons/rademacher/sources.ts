import type { Source } from "@contract";

const URL = "https://cs.nyu.edu/~mohri/mlbook/";

/** A statement of the textbook that this lesson follows, with the difference from its wording. */
export const mohri = (locator: string, note: string): Source => ({
  authors: "Mehryar Mohri, Afshin Rostamizadeh, Ameet Talwalkar",
  title: "Foundations of Machine Learning",
  year: 2018,
  locator,
  url: URL,
  note,
});

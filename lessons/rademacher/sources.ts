import type { Source } from "@contract";

/** A statement of the textbook that this lesson follows, with the difference from its wording. */
export const mohri = (locator: string, note: string): Source => ({
  paper: "mohri2018foundations",
  locator,
  note,
});

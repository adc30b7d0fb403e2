import { isRecord, type Json } from "./entries";

/**
 * What is kept of an experiment's code: the reader's text, or null for the author's, and the text that was there before
 * it was last replaced as a whole, so that nothing written is lost by one click.
 */
export interface OwnCode {
  readonly text: string | null;
  readonly before: string | null;
}

export const NO_CODE: OwnCode = { text: null, before: null };

/** Name of an experiment's code among what is kept of a lesson; exercises in code have plain names. */
export const codeName = (experiment: string): string => `experiment/${experiment}`;

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

export const readOwnCode = (kept: Json | undefined): OwnCode =>
  isRecord(kept) ? { text: textOf(kept["text"]), before: textOf(kept["before"]) } : NO_CODE;

/** The code with another text in the place of the one that stands; what the reader wrote is put aside. */
export const replaced = ({ text, before }: OwnCode, by: string | null): OwnCode => ({
  text: by,
  before: text ?? before,
});

/** The text that was put aside, back; what stands now is put aside in its turn. */
export const broughtBack = ({ text, before }: OwnCode): OwnCode => ({ text: before, before: text });

/** A work that lessons cite, as its entry in a `papers.bib` says. */
export interface Paper {
  readonly key: string;
  readonly kind: "article" | "book" | "inproceedings" | "misc";
  /** In the order of the work; may be empty. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: number;
  /** Journal, conference or publisher. */
  readonly venue?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly url?: string;
}

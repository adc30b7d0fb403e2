/** A text in each language of the notebook. */
export interface InLanguages {
  readonly en: string;
  readonly zh: string;
}

/** Something one must understand to follow a research line. */
export interface Idea {
  readonly name: InLanguages;
  readonly says: InLanguages;
  /** Folder of the lesson in which it can be touched; without one, or where that is gone, the idea stands as text. */
  readonly lesson?: string;
}

export interface CitedWork {
  /** Key in `lessons/labs/papers.bib`. */
  readonly paper: string;
  readonly says: InLanguages;
}

/** What a group asks, in our own words, for a reader who wants to get there. A file `lessons/labs/<name>.ts` is one. */
export interface ResearchLine {
  readonly title: InLanguages;
  /** Who: names as on the papers, and where. */
  readonly group: InLanguages;
  /** The group's public page. */
  readonly page?: string;
  /** In one or two sentences, what the line is about. */
  readonly summary: InLanguages;
  /** Paragraphs. */
  readonly asks: readonly InLanguages[];
  readonly ideas: readonly Idea[];
  readonly papers: readonly CitedWork[];
  /** Works of others that lead there. */
  readonly reading: readonly CitedWork[];
  readonly open: readonly InLanguages[];
  /** What we could not find or read, where a reader should know it. */
  readonly limits: InLanguages;
}

export const researchLine = (line: ResearchLine): ResearchLine => line;

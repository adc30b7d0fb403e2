/** What `npm run claims -- --record` found on a claim's own seed; a lesson's `evidence.json` holds one for each claim. */
export interface RecordedEvidence {
  /** The claim's sentence when it was checked. */
  readonly says: string;
  readonly verdict: "holds" | "fails" | "unclear";
  /** The evidence in a sentence or two, with its numbers. */
  readonly words: string;
  /** Null where it is not a number. */
  readonly statistic: number | null;
  readonly replicas: number;
  readonly seed: number;
}

export type LessonEvidence = Readonly<Record<string, RecordedEvidence>>;

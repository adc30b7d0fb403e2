/** What is asked of readers. */
export const work = {
  "work.hint": "Hint {hint} of {of}",
  "work.hintsUsed": "Hints used: {used} of {of}",
} as const;

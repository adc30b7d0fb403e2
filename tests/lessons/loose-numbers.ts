/** Cells whose text is a question, a derivation or a remark to the lecturer; their numbers are worked out on the spot. */
const ASIDE = /<(Predict|Exercise|Notes|Proof)\b[\s\S]*?<\/\1>/g;
/** Decimals, percentages and factors: what a result looks like. Whole numbers count things that the prose defines. */
const RESULT = /\d[.]\d|\d ?\\?(%|per cent\b|percent\b|times\b|fold\b)|\d out of \d|\bfactor of \d/;
/** A formula that sets a symbol, or bounds it, is part of a definition or a statement. */
const RELATION = /[=<>]|\\(le|ge|leq|geq|in|approx|pm|sim|to)(?![a-zA-Z])/;

/**
 * Sentences of a lesson's prose with a number that looks like a result and is backed by nothing: neither a value read
 * from an experiment, nor a formula that says what it is a value of, nor a source cited in the paragraph. Claims and
 * theorems are cells of their own and not prose.
 */
export function looseNumbers(source: string): readonly string[] {
  const prose = source
    .replace(/^---[\s\S]*?\n---/, "")
    .replace(/```[\s\S]*?```/g, "")
    .replace(ASIDE, "")
    .replace(/\$\$[\s\S]*?\$\$/g, "")
    .replace(/<Value\b[^>]*\/>/g, " VALUE ")
    .replace(/<(Cite|Paper)\b[^>]*>/g, " [cited](#sources) ")
    .replace(/<[^>]*>/g, "");
  return prose.split(/\n\s*\n/).flatMap((paragraph) =>
    /\]\((https?:|#)/.test(paragraph)
      ? []
      : paragraph
          .split(/(?<=[.!?])\s+/)
          .map((sentence) => sentence.replace(/\s+/g, " ").trim())
          .filter((sentence) => {
            const bare = sentence.replace(/\$([^$]*)\$/g, (_, tex: string) =>
              RELATION.test(tex) ? "" : tex,
            );
            return RESULT.test(bare) && !sentence.includes("VALUE");
          }),
  );
}

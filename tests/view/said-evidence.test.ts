import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lessons } from "../../src/catalogue/catalogue";
import type { LessonEvidence } from "../../src/catalogue/evidence";
import { phrasesOf, textIn } from "../../src/catalogue/translations";
import { saidEvidence } from "../../src/view/said-evidence";
import { sayer } from "../../src/words/phrases";
import { commonPhrases, wordTable } from "../../src/words/tables";
import { speak } from "../../src/words/words";

beforeEach(() => speak(wordTable("zh")));
afterEach(() => speak(wordTable("en")));

/** Three English words in a row. */
const ENGLISH = /(?:\b[A-Za-z]{2,}\b[ ,]+){2,}[A-Za-z]{2,}/;

test.each(lessons.filter(({ slug }) => textIn(slug, "zh")).map(({ slug }) => slug))(
  "what was found for the claims of %s is said in Chinese",
  (slug) => {
    const evidence = JSON.parse(readFileSync(`lessons/${slug}/evidence.json`, "utf8")) as LessonEvidence;
    const say = sayer({ ...commonPhrases("zh"), ...phrasesOf(slug, "zh") });
    const said = Object.values(evidence).map(({ words }) => saidEvidence(words, say));
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((text) => ENGLISH.test(text.replace("bootstrap-t or Student", "")))).toEqual([]);
    expect(said.filter((text) => /[）)]，且(?:above|below)|， |：[a-z]/.test(text))).toEqual([]);
  },
);

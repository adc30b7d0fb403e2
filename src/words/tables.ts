/** Catalogues compiled for a page. Runs in Node only: pages carry what comes out of it, and no parser. */
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { en } from "./en/index";
import type { Language } from "./language";
import type { Message } from "./message";
import type { Phrases } from "./phrases";
import type { WordTable } from "./words";
import { said } from "./zh/said";
import { sandboxSaid } from "./zh/sandbox-said";
import { topics } from "./zh/topics";
import { zh } from "./zh/index";

function compiledMessage(message: string): Message {
  const parts = compileMessage(message) as readonly Message[] as Message; // typed more widely than what comes out
  return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : parts;
}
const compiled = (catalogue: Readonly<Record<string, string>>): WordTable["messages"] =>
  Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, compiledMessage(message)]));

/** What every page says in that language of what comes to it in English. */
export const commonPhrases = (language: Language): Phrases =>
  language === "en" ? {} : { ...said, ...sandboxSaid };

/** Names of topics in that language, for what is made of the lessons' front matter when building. */
export const topicPhrases = (language: Language): Phrases => (language === "en" ? {} : topics);

const MESSAGES: Readonly<Record<Language, WordTable["messages"]>> = { en: compiled(en), zh: compiled(zh) };

/** The words of a page in a language, with the phrases of its own lessons. */
export const wordTable = (language: Language, phrases: Phrases = {}): WordTable => ({
  language,
  messages: MESSAGES[language],
  phrases: { ...commonPhrases(language), ...phrases },
});

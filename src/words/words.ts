import type { Language } from "./language";
import type { English } from "./en/index";
import { spoken, type Message } from "./message";
import { sayer, type Phrases, type Say } from "./phrases";

/** What a page carries of its language: compiled messages by key, and phrases that definitions and reports are made of. */
export interface WordTable {
  readonly language: Language;
  readonly messages: Readonly<Record<string, Message>>;
  readonly phrases: Phrases;
}

export type WordKey = keyof English;

/** Names in a message's braces; what stands in a branch of a plural is text, and has a space or a # in it. */
type Name<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Head},${string}`
    ? Plain<Head>
    : Plain<Inside>
  : never;
type Plain<Text extends string> = Text extends `${string}${" " | "{" | "#"}${string}` ? never : Text;
type Names<Message extends string> = Message extends `${string}{${infer Rest}`
  ? Name<Rest> | Names<Rest>
  : never;

/** The values that a message asks for, by the names in its braces. */
export type Slots<K extends WordKey, V> = Readonly<Record<Names<English[K]>, V>>;
type Values<K extends WordKey, V = string | number> = [Names<English[K]>] extends [never]
  ? []
  : [values: Slots<K, V>];

let language: Language = "en";
let messages: WordTable["messages"] = {};
let translate: Say = (text) => text;

/** Sets the language of all that is said from here on. A page does it once; the build, before each page. */
export function speak(table: WordTable): void {
  language = table.language;
  translate = sayer(table.phrases);
  messages = table.messages;
}

export const languageNow = (): Language => language;

/** The interface's words for a key, with values in its braces. */
export const t = <K extends WordKey>(key: K, ...[values]: Values<K>): string =>
  spoken(messages[key] ?? key, values ?? {}, language);

/**
 * A text of a definition, or a report that was put together from numbers, in the page's language. What has no
 * translation stays as it is.
 */
export const say: Say = (text) => translate(text);

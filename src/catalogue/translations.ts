import type { Language } from "../words/language";
import { sayer, type Phrases, type Say } from "../words/phrases";
import type { CataloguedLesson, LessonText } from "./catalogue";
import { lessonIn, workIn } from "./in-words";
import { readMeta, type LessonMeta } from "./meta";

const texts = import.meta.glob<LessonText>("/lessons/*/lesson.zh.mdx", { eager: true });
const phrases = import.meta.glob<Phrases>("/lessons/*/zh.ts", { eager: true, import: "default" });

/** A lesson as a page in some language shows it. */
export interface LocalLesson extends CataloguedLesson {
  /** Whether its prose is in that language; where it is not, it is the English. */
  readonly translated: boolean;
  readonly phrases: Phrases;
}

/** The lesson's prose in another language, or undefined where there is none. */
export function textIn(slug: string, language: Language): LessonText | undefined {
  const path = `lessons/${slug}/lesson.${language}.mdx`;
  const text = texts[`/${path}`];
  return text && { ...text, meta: readMeta(path, { ...text.meta }) };
}

export const phrasesOf = (slug: string, language: Language): Phrases =>
  (language === "en" ? undefined : phrases[`/lessons/${slug}/${language}.ts`]) ?? {};

/** What front matter says of an untranslated lesson, as far as the lesson's phrases have it. */
function metaIn(meta: LessonMeta, say: Say, sayTopic: Say): LessonMeta {
  const { title, summary, part, topics } = meta;
  return {
    ...meta,
    title: say(title),
    summary: say(summary),
    part: say(part),
    topics: topics.map(sayTopic),
  };
}

/**
 * The lesson in that language. Names of topics serve its front matter alone: the page's script has none, and must come to
 * the same texts for the definitions.
 */
export function localLesson(
  lesson: CataloguedLesson,
  language: Language,
  common: Phrases,
  topics: Phrases = {},
): LocalLesson {
  if (language === "en") return { ...lesson, translated: true, phrases: {} };
  const own = phrasesOf(lesson.slug, language);
  const say = sayer({ ...common, ...own });
  const text = textIn(lesson.slug, language);
  return {
    ...workIn({ ...lesson, ...lessonIn(lesson, say) }, say),
    text: text ?? { ...lesson.text, meta: metaIn(lesson.text.meta, say, sayer({ ...topics, ...own })) },
    translated: text !== undefined,
    phrases: own,
  };
}

import { lessons } from "../../catalogue/catalogue";
import { localLesson, type LocalLesson } from "../../catalogue/translations";
import type { Language } from "../../words/language";
import { commonPhrases, topicPhrases } from "../../words/tables";
import { languageNow } from "../../words/words";
import type { Means } from "../../view/lesson-context";

/** The lessons in the language of the page being rendered. */
export function lessonsNow(): readonly LocalLesson[] {
  const language = languageNow();
  const known = localLessons.get(language);
  if (known) return known;
  const made = lessons.map((lesson) =>
    localLesson(lesson, language, commonPhrases(language), topicPhrases(language)),
  );
  localLessons.set(language, made);
  return made;
}
const localLessons = new Map<Language, readonly LocalLesson[]>();

const notHere = (): never => {
  throw new Error("Nothing runs while a page is being rendered.");
};
/** What a page can do while it is being rendered: nothing. */
export const NO_MEANS: Means = {
  startRun: notHere,
  pool: notHere,
  memory: { read: notHere, write: notHere },
  randomSeed: notHere,
  place: notHere,
};

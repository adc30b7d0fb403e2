import { expect, test } from "vitest";
import { lessons } from "../../src/catalogue/catalogue";
import { localLesson } from "../../src/catalogue/translations";
import { commonPhrases, topicPhrases } from "../../src/words/tables";

test("a topic has one name in Chinese, whether its lesson is translated or not, and none is left in English", () => {
  const names = new Map<string, Set<string>>();
  for (const lesson of lessons) {
    const local = localLesson(lesson, "zh", {}, topicPhrases("zh"));
    lesson.text.meta.topics.forEach((topic, i) => {
      names.set(topic, (names.get(topic) ?? new Set()).add(local.text.meta.topics[i] ?? ""));
    });
  }
  const wrong = [...names].filter(([topic, said]) => said.size !== 1 || said.has(topic));
  expect(wrong).toEqual([]);
});

test("names of topics stay out of the definitions, which the page's script says without them", () => {
  for (const lesson of lessons) {
    const common = commonPhrases("zh");
    const { experiments, theorems, claims } = localLesson(lesson, "zh", common, topicPhrases("zh"));
    const plain = localLesson(lesson, "zh", common);
    expect(JSON.stringify({ experiments, theorems, claims })).toBe(
      JSON.stringify({ experiments: plain.experiments, theorems: plain.theorems, claims: plain.claims }),
    );
  }
});

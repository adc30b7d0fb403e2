import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sayer } from "../../src/words/phrases";
import { commonPhrases } from "../../src/words/tables";

const FOLDER = "src/runtime/sandbox";

/** Sentences that stand in a file, with a number in the place of what is put in. */
function sentencesOf(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(file, readFileSync(path.join(FOLDER, file), "utf8"), ts.ScriptTarget.Latest, true),
  );
  return found.filter((text) => /^[\p{Lu}“][^<>]*[ ][^<>]*[.?]$/u.test(text.trim()));
}

describe("what the sandbox says has Chinese words", () => {
  const say = sayer(commonPhrases("zh"));
  test.each(readdirSync(FOLDER).filter((file) => file.endsWith(".ts")))("%s", (file) => {
    // An error made there is told with its kind before it.
    const english = sentencesOf(file).filter(
      (text) => say(text) === text && say(`Error: ${text}`) === `Error: ${text}`,
    );
    expect(english).toEqual([]);
  });
});

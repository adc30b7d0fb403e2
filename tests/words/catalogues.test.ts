import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import { en } from "../../src/words/en/index";
import { inLanguage, splitLanguage } from "../../src/words/language";
import { sayer } from "../../src/words/phrases";
import { commonPhrases, wordTable } from "../../src/words/tables";
import { languageNow, speak, t } from "../../src/words/words";
import { zh } from "../../src/words/zh/index";

type Part = string | readonly [string, ...unknown[]];

/** Names of the values that a message shows. A value that only chooses a plural need not be there in every language. */
function shown(message: string): readonly string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (typeof part === "string") continue;
      const [name, kind, branches] = part;
      if (kind === undefined) names.add(name);
      else for (const branch of Object.values(branches as object)) if (Array.isArray(branch)) visit(branch);
    }
  };
  visit(compileMessage(message));
  return [...names].sort();
}

const keys = Object.keys(en) as (keyof typeof en)[];

describe("the catalogues", () => {
  test("have the same keys", () => {
    expect(Object.keys(zh).sort()).toEqual([...keys].sort());
  });
  test("show the same values", () => {
    expect(keys.filter((key) => shown(en[key]).join() !== shown(zh[key]).join())).toEqual([]);
  });
  test("leave nothing empty, and nothing in English", () => {
    expect(keys.filter((key) => (zh[key].trim() === "") !== (en[key].trim() === ""))).toEqual([]);
    expect(
      keys.filter((key) => /\p{L}{2}/u.test(en[key].replace(/\{[^}]*\}/g, "")) && zh[key] === en[key]),
    ).toEqual([]);
  });
  test("write Chinese with Chinese punctuation", () => {
    const wrong = /\p{Script=Han}[,;:?!()]|[,;:?!(]\p{Script=Han}/u;
    expect(keys.filter((key) => wrong.test(zh[key].replace(/\{\w+, plural[^]*\}/g, "")))).toEqual([]);
    expect(Object.values(commonPhrases("zh")).filter((text) => wrong.test(text))).toEqual([]);
  });
  test("are spoken one at a time", () => {
    speak(wordTable("zh"));
    expect([languageNow(), t("page.minutes", { minutes: 7 })]).toEqual(["zh", "7 分钟"]);
    speak(wordTable("en"));
    expect([languageNow(), t("page.minutes", { minutes: 7 })]).toEqual(["en", "7 min"]);
  });
});

describe("phrases", () => {
  const say = sayer({
    leading: "主导",
    isotropic: "各向同性",
    "«share» under «kind» noise": "«kind»噪声下为 «share»",
    "After «n» updates the first well holds «shares». «law»": "«n» 次更新后，第一个阱里还有：«shares»。«law»",
    "The law is $x^{2}$.": "定律为 $x^{2}$。",
  });
  test("are found as they stand", () => {
    expect(say("leading")).toBe("主导");
  });
  test("carry what stands in their slots, said in turn, item by item", () => {
    expect(
      say(
        "After 20 updates the first well holds 12 % under leading noise, 3 % under isotropic noise. The law is $x^{2}$.",
      ),
    ).toBe("20 次更新后，第一个阱里还有：主导噪声下为 12 %，各向同性噪声下为 3 %。定律为 $x^{2}$。");
  });
  test("leave alone what they do not know", () => {
    expect(say("Nobody has said this, ever.")).toBe("Nobody has said this, ever.");
  });
});

test("a language is a folder of the address, English none", () => {
  for (const [address, language, path] of [
    ["/", "en", "/"],
    ["/lessons/zh/", "en", "/lessons/zh/"],
    ["/zh/", "zh", "/"],
    ["/zh/lessons/a/", "zh", "/lessons/a/"],
  ] as const) {
    expect(splitLanguage(address)).toEqual({ language, path });
    expect(inLanguage(path, language)).toBe(address);
  }
});

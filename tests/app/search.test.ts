import { describe, expect, test } from "vitest";
import { lessons } from "../../src/catalogue/catalogue";
import { renderPage } from "../../src/app/entry-server";
import { outlineOf } from "../../src/app/outline";
import { lessonsNow } from "../../src/app/render/lessons-now";
import { openIndex } from "../../src/app/search/engine";
import { allEntries, searchIndex } from "../../src/app/search/entries";
import { wordTable } from "../../src/words/tables";
import { speak } from "../../src/words/words";
import { namesOfTex, plainProse, plainTex } from "../../src/app/search/plain-tex";

speak(wordTable("en"));
const text = searchIndex();
const search = openIndex(text);
const entries = allEntries();
speak(wordTable("zh"));
const chinese = {
  text: searchIndex(),
  entries: allEntries(),
  headings: lessonsNow().flatMap((lesson) =>
    outlineOf(lesson).headings.map(({ id }) => `lessons/${lesson.slug}/#${id}`),
  ),
};
const searchChinese = openIndex(chinese.text);
speak(wordTable("en"));
const htmlOf = (path: string): string => renderPage(path).fill("<!--body-->", { head: "", scripts: "" });

/** Bytes of the file that a browser loads, before compression. */
const MOST_BYTES = 150_000;

describe("TeX as plain characters", () => {
  test.each([
    [String.raw`\hat{\mathfrak R}_S(\mathcal F)`, "R̂_S(F)"],
    [String.raw`\varepsilon_{\mathrm{train}}`, "ε_(train)"],
    [String.raw`\|w_r\|_2`, "‖w_r‖_2"],
    [String.raw`\textstyle\sum w_r`, "Σw_r"],
    [String.raw`\sym{eta}{\eta}\lambda`, "ηλ"],
    [String.raw`\tfrac12\mathrm{Tr}\,S`, "1/2 Tr S"],
    [String.raw`\hat\eta`, "η̂"],
    [String.raw`\max_a\tfrac1n\sum\sigma_ia_i`, "max_a 1/n Σσ_ia_i"],
    [String.raw`p(\tfrac\pi2-\alpha_n)`, "p(π/2 -α_n)"],
    [String.raw`\overline{(I-1)^2}`, "(I-1)^2"],
    [String.raw`\log n`, "log n"],
  ])("%s", (tex, plain) => {
    expect(plainTex(tex)).toBe(plain.normalize("NFC"));
  });

  test("no backslash, brace or dollar is left of any formula of the lessons' lists", () => {
    for (const { symbol = "" } of entries) expect(symbol).not.toMatch(/[\\{}$]/);
  });

  test("a symbol has the names it is called by", () => {
    expect(namesOfTex(String.raw`\hat\varepsilon_{\max}`)).toEqual(
      expect.arrayContaining(["epsilon", "ε", "max"]),
    );
    expect(plainProse("the $\\ell_2$ ball")).toBe("the ℓ_2 ball");
  });
});

describe("the index", () => {
  test("is small", () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(MOST_BYTES);
  });

  test("holds every lesson, section, theorem, experiment, claim, exercise and listed paper", () => {
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    const sum = (of: (lesson: (typeof lessons)[number]) => number): number =>
      lessons.reduce((total, lesson) => total + of(lesson), 0);
    expect(count("Lesson")).toBe(lessons.length);
    expect(count("Theorem")).toBe(sum(({ theorems }) => Object.keys(theorems).length));
    expect(count("Paper")).toBe(sum(({ papers }) => Object.keys(papers).length));
    expect(count("Claim")).toBe(sum(({ claims }) => Object.keys(claims).length));
    for (const lesson of lessons) {
      expect(outlineOf(lesson).headings.length, lesson.slug).toBeGreaterThan(3);
    }
  });

  test("every address leads to a place that is there", () => {
    const pages = new Map<string, string>();
    for (const { address } of entries) {
      const [path = "", anchor] = address.split("#");
      const html = pages.get(path) ?? htmlOf(`/${path}`);
      pages.set(path, html);
      if (anchor !== undefined) expect(html.includes(`id="${anchor}"`), address).toBe(true);
    }
  });

  test("the glossary's links lead to places that are there", () => {
    const links = [...htmlOf("/glossary/").matchAll(/href="\.\.\/(lessons\/[^"#]*)#([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(100);
    const pages = new Map<string, string>();
    for (const [, path = "", anchor = ""] of links) {
      const html = pages.get(path) ?? htmlOf(`/${path}`);
      pages.set(path, html);
      expect(html.includes(`id="${anchor}"`), `${path}#${anchor}`).toBe(true);
    }
  });
});

describe("a query", () => {
  const first = (query: string): readonly string[] =>
    search(query).map(({ kind, title }) => `${kind}: ${title}`);

  test.each(["eta", "η", "\\eta", "ETA"])("%s finds the learning rate", (query) => {
    const symbols = search(query).filter(({ kind }) => kind === "Symbol");
    expect(
      symbols.some(({ symbol, title }) => symbol?.startsWith("η") && title.includes("learning rate")),
    ).toBe(true);
  });

  test("an author finds the papers", () => {
    expect(first("Madry")).toContainEqual(
      "Paper: Towards Deep Learning Models Resistant to Adversarial Attacks",
    );
  });

  test("a defined term comes first", () => {
    expect(first("rheobase")[0]).toBe("Term: rheobase");
    expect(first("fast gradient sign")[0]).toBe("Term: fast gradient sign method");
  });

  test("a lesson is found by its beginning, with a slip of the finger, and without accents", () => {
    for (const query of ["knowledge dist", "destillation"])
      expect(search(query).some(({ address }) => address.startsWith("lessons/knowledge-distillation/"))).toBe(
        true,
      );
    expect(first("Jastrzebski").some((found) => found.startsWith("Paper: Three Factors"))).toBe(true);
  });

  test("what is nowhere finds nothing", () => {
    expect(search("zzyzx qwertyuiop")).toEqual([]);
  });
});

describe("the Chinese index", () => {
  const found = (query: string): readonly string[] =>
    searchChinese(query).map(({ kind, title }) => `${kind}: ${title}`);

  test("is small", () => {
    expect(new TextEncoder().encode(chinese.text).length).toBeLessThan(MOST_BYTES);
  });

  test("holds what the English one holds, as far as the lessons are translated in Chinese", () => {
    const places = (all: typeof entries): readonly string[] =>
      all.filter(({ kind }) => kind !== "Term" && kind !== "Symbol").map(({ address }) => address);
    expect([...places(chinese.entries)].sort()).toEqual([...places(entries)].sort());
    const title = (address: string): string | undefined =>
      chinese.entries.find((entry) => entry.address === address)?.title;
    expect(title("lessons/sgd-noise/")).toMatch(/\p{Script=Han}{2}/u);
    expect(title("lessons/spiking-neurons/#where-to-begin") ?? "English").toMatch(/[a-z]/);
  });

  test("leads to places that are there on the Chinese pages", () => {
    const pages = new Map<string, string>();
    for (const { address } of chinese.entries) {
      const [path = "", anchor] = address.split("#");
      const html = pages.get(path) ?? htmlOf(`/zh/${path}`);
      pages.set(path, html);
      if (anchor !== undefined) expect(html.includes(`id="${anchor}"`), address).toBe(true);
    }
  });

  test.each([
    ["逃逸指标", "Term: 逃逸指标"],
    ["逃逸指", "Term: 逃逸指标"],
    ["对齐", "Term: 对齐度"],
    ["噪声有形状", "Section: 噪声有形状"],
    ["初次爬升", "Section: 初次爬升"],
  ])("“%s” finds %s first", (query, title) => {
    expect(found(query)[0]).toBe(title);
  });

  test("a single character finds the words it stands in, wherever it stands in them", () => {
    for (const query of ["阱", "标"]) {
      const titles = searchChinese(query).map(({ title, text: line = "" }) => title + line);
      expect(titles.length).toBeGreaterThan(0);
      expect(titles.every((title) => title.includes(query))).toBe(true);
    }
  });

  test("Chinese and Latin letters that stand together are found apart", () => {
    expect(found("SGD 噪声").length).toBeGreaterThan(0);
    expect(searchChinese("SGD噪声")).toEqual(searchChinese("SGD 噪声"));
  });

  test("a lesson is found by its English name, and what is not translated in English", () => {
    expect(searchChinese("sgd noise").some(({ address }) => address === "lessons/sgd-noise/")).toBe(true);
    expect(found("rheobase")[0]).toBe("Term: rheobase");
  });

  test("characters that stand together nowhere find nothing", () => {
    expect(searchChinese("鲸鱼")).toEqual([]);
  });
});

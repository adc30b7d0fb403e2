import { describe, expect, test } from "vitest";
import { lessons } from "../../src/catalogue/catalogue";
import { renderPage } from "../../src/app/entry-server";
import { outlineOf } from "../../src/app/outline";
import { openIndex } from "../../src/app/search/engine";
import { allEntries, searchIndex } from "../../src/app/search/entries";
import { namesOfTex, plainProse, plainTex } from "../../src/app/search/plain-tex";

const text = searchIndex();
const search = openIndex(text);
const entries = allEntries();
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

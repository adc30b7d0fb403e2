import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Paper } from "@contract";
import { bibtexOf, parseBibtex } from "../../src/catalogue/bibtex";

const ENTRY = `
% Remarks stand between entries.
@Article{mandt2017descent,
  author = {Stephan Mandt and Hoffman, Matthew D. and David M. Blei},
  title  = "{S}tochastic Gradient {D}escent: 50\\% \\& more",
  journal = {JMLR}, volume = 18, number = {134},
  year = 2017,
  url = {https://example.org/a_b%20c#d},
}
`;

describe("a file of papers", () => {
  test("is read with its names, braces, quotes and numbers", () => {
    expect(parseBibtex(ENTRY)).toEqual([
      {
        key: "mandt2017descent",
        kind: "article",
        authors: ["Stephan Mandt", "Matthew D. Hoffman", "David M. Blei"],
        title: "Stochastic Gradient Descent: 50% & more",
        year: 2017,
        venue: "JMLR",
        volume: "18",
        number: "134",
        url: "https://example.org/a_b%20c#d",
      },
    ]);
  });

  test("is empty when there is nothing in it", () => {
    expect(parseBibtex("")).toEqual([]);
    expect(parseBibtex("\n% a remark @ home\n".replace("@", "at"))).toEqual([]);
  });

  test.each([
    [
      "an unknown field",
      "@misc{a, title = {T}, pages = {1}, year = 2000}",
      /line 1: "pages" is not known here/,
    ],
    ["an unknown kind", "@thesis{a, title = {T}, year = 2000}", /"@thesis" is not known here/],
    ["no title", "\n\n@misc{a,\n year = 2000}", /line 4: "a" has no title/],
    ["no year", "@misc{a, title = {T}}", /"a" has no year/],
    ["a year in words", "@misc{a, title = {T}, year = {soon}}", /year of "a" is not a number/],
    ["a brace left open", "@misc{a, title = {T, year = {2000}", /value of "title" is never closed/],
    ["no comma", "@misc{a, title = {T} year = 2000}", /"," was expected between the fields of "a"/],
    ["no equals sign", "@misc{a, title {T}}", /"=" was expected after "title"/],
    ["a key twice", "@misc{a, title={T}, year=1}\n@misc{a, title={T}, year=1}", /two entries "a"/],
    ["a field twice", "@misc{a, title={T}, title={T}, year=1}", /"a" has "title" twice/],
    ["an accent by command", '@misc{a, title={M\\"uller}, year=1}', /holds a TeX command/],
    [
      "an address that is none",
      "@misc{a, title={T}, year=1, url={arxiv.org}}",
      /url of "a" is not an address/,
    ],
    ["loose text", "Hello\n@misc{a, title={T}, year=1}", /a remark between entries begins with "%"/],
  ])("with %s is refused, and the message says where", (_, text, message) => {
    expect(() => parseBibtex(text)).toThrow(message);
    expect(() => parseBibtex(text, "lessons/x/papers.bib")).toThrow(/^lessons\/x\/papers\.bib, line \d+: /);
  });
});

const words = fc
  .array(fc.stringMatching(/^[A-Za-zéüłß0-9&%#_:,.?!'’()-]{1,8}$/u), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(" "));
const name = fc
  .array(fc.stringMatching(/^[A-ZÉŁ][a-zéü.'-]{0,8}$/u), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "))
  .filter((text) => !/\band\b/.test(text));
const paper: fc.Arbitrary<Paper> = fc.record(
  {
    key: fc.stringMatching(/^[a-z]{1,10}[0-9]{4}[a-z]{1,8}$/),
    kind: fc.constantFrom("article", "book", "inproceedings", "misc"),
    authors: fc.array(name, { maxLength: 4 }),
    title: words,
    year: fc.integer({ min: 1700, max: 2100 }),
    venue: words,
    volume: fc.stringMatching(/^[0-9]{1,3}$/),
    edition: fc.constantFrom("2nd", "third"),
    url: fc.webUrl({ withFragments: true, withQueryParameters: true }).filter((url) => !/[{}\\]/.test(url)),
  },
  { requiredKeys: ["key", "kind", "authors", "title", "year"] },
);

test("papers written as BibTeX and read again are the same papers", () => {
  fc.assert(
    fc.property(fc.uniqueArray(paper, { selector: ({ key }) => key, maxLength: 5 }), (papers) => {
      expect(parseBibtex(bibtexOf(papers))).toEqual(papers);
    }),
  );
});

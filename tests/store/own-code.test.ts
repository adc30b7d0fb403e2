import { expect, test } from "vitest";
import { codeHash, LONGEST_LINK, readCodeHash } from "../../src/store/code-link";
import { broughtBack, NO_CODE, readOwnCode, replaced } from "../../src/store/own-code";

test("a link brings the code back as it was, in letters that an address holds", async () => {
  const text = `// θ ≤ 1, 中文, 😀\nexport default ${"x + ".repeat(500)};\n`;
  const hash = await codeHash("two-wells", text);
  expect(hash).toMatch(/^#code=two-wells\.[\w-]+$/);
  expect(await readCodeHash(hash ?? "")).toEqual({ kind: "code", experiment: "two-wells", text });
});

test("code that no address holds has no link", async () => {
  const noise = Array.from({ length: 40_000 }, (_, i) => ((i * 2654435761) >>> 7).toString(36)).join("");
  expect(await codeHash("two-wells", noise)).toBeNull();
});

test("a link that is cut off, too long, or unpacks to anything is said to be, and others are left alone", async () => {
  const whole = (await codeHash("a", "some code of some length, and more of it")) ?? "";
  expect(await readCodeHash(whole.slice(0, -9))).toMatchObject({ kind: "fault", experiment: "a" });
  expect(await readCodeHash(`#code=a.${"A".repeat(LONGEST_LINK)}`)).toMatchObject({ kind: "fault" });
  const bomb = (await codeHash("a", " ".repeat(5_000_000))) ?? "";
  expect(bomb.length).toBeLessThan(LONGEST_LINK);
  expect(await readCodeHash(bomb)).toMatchObject({ kind: "fault" });
  expect(await readCodeHash("#the-section")).toBeNull();
});

test("what is replaced is put aside, and comes back", () => {
  const mine = { text: "mine", before: null };
  const reset = replaced(mine, null);
  expect(reset).toEqual({ text: null, before: "mine" });
  expect(broughtBack(reset)).toEqual({ text: "mine", before: null });
  expect(replaced(reset, "linked")).toEqual({ text: "linked", before: "mine" });
});

test("what was kept is read leniently", () => {
  expect(readOwnCode(undefined)).toEqual(NO_CODE);
  expect(readOwnCode({ text: 3 })).toEqual(NO_CODE);
  expect(readOwnCode({ text: "mine" })).toEqual({ text: "mine", before: null });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fileText,
  isEntry,
  KINDS,
  readFile,
  upgraded,
  type Entry,
  type Upgrade,
} from "../../src/store/entries";

const entry: Entry = {
  lesson: "sgd-noise",
  kind: "prediction",
  name: "shape",
  value: { choice: 2, tries: [0, 2] },
  at: "2026-03-01T10:00:00.000Z",
};

describe("an entry", () => {
  test.each([
    ["no lesson", { ...entry, lesson: "" }],
    ["a kind nobody knows", { ...entry, kind: "secret" }],
    ["a date that is none", { ...entry, at: "yesterday" }],
    ["a value that no file can hold", { ...entry, value: { x: NaN } }],
    ["no value", { ...entry, value: undefined }],
    ["another type", "sgd-noise/prediction/shape"],
    ["nothing", null],
  ])("with %s is not one", (_, value) => {
    expect(isEntry(value)).toBe(false);
  });
});

describe("the file", () => {
  test("law: what is saved is read back", () => {
    const entries = fc.array(
      fc.record({
        lesson: fc.string({ minLength: 1 }),
        kind: fc.constantFrom(...KINDS),
        name: fc.string({ minLength: 1 }),
        value: fc
          .jsonValue({ noUnicodeString: false })
          .map((value) => JSON.parse(JSON.stringify(value)) as never),
        at: fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
          .map((at) => at.toISOString()),
      }),
    );
    fc.assert(
      fc.property(entries, (all) => {
        expect(readFile(fileText(all, [], entry.at, 1))).toEqual({ kind: "read", entries: all, skipped: 0 });
      }),
    );
  });

  test("law: no text makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(["read", "fault"]).toContain(readFile(text).kind);
      }),
    );
  });

  test("one cut off, one of something else and one of a newer version are told apart, and change nothing", () => {
    const whole = fileText([entry], [], entry.at, 1);
    const message = (text: string): string => {
      const read = readFile(text);
      return read.kind === "fault" ? read.message : "";
    };
    expect(message(whole.slice(0, -20))).toContain("cut off");
    expect(message('{"a": 1}')).toContain("not one that the notebook saved");
    expect(message(fileText([entry], [], entry.at, 7))).toContain("newer version");
    for (const text of [whole.slice(0, -20), "{}", fileText([entry], [], entry.at, 7)])
      expect(message(text)).toContain("Nothing was changed");
  });

  test("bad entries are skipped and counted; the good ones are read", () => {
    const text = fileText([entry, { ...entry, at: "never" }], [], entry.at, 1);
    expect(readFile(text)).toEqual({ kind: "read", entries: [entry], skipped: 1 });
  });

  test("an older layout is brought over step by step", () => {
    const steps: Upgrade[] = [
      (old) => ({ ...(old as Entry), kind: "exercise" }),
      (old) => ({ ...(old as Entry), name: `${(old as Entry).name}-2` }),
    ];
    expect(readFile(fileText([entry], [], entry.at, 1), steps)).toMatchObject({
      entries: [{ kind: "exercise", name: "shape-2" }],
    });
    expect(readFile(fileText([entry], [], entry.at, 2), steps)).toMatchObject({
      entries: [{ kind: "prediction", name: "shape-2" }],
    });
    expect(readFile(fileText([entry], [], entry.at, 3), steps)).toMatchObject({ entries: [entry] });
  });

  test("a step that fails leaves the entry as it was", () => {
    const fails: Upgrade = () => {
      throw new Error("no");
    };
    expect(upgraded(entry, 1, [fails])).toEqual(entry);
  });
});

import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test, vi } from "vitest";
import { openKeeper, type KeeperOptions } from "../../src/app/keeper";
import type { Entry, Upgrade } from "../../src/store/entries";
import type { Keeper } from "../../src/store/place";

const entry = (name: string, value: Entry["value"], seconds = 1): Entry => ({
  lesson: "sgd-noise",
  kind: "code",
  name,
  value,
  at: new Date(seconds * 1000).toISOString(),
});

const quiet = { changed: () => undefined, lost: () => undefined };
const opened = (options: KeeperOptions): Promise<Keeper> => openKeeper(quiet, options);
const names = async (keeper: Keeper): Promise<readonly string[]> =>
  (await keeper.read()).entries.map(({ name }) => name);

/** A step from a layout in which code was kept under "text". */
const rename: Upgrade = (old) => {
  const { text, ...rest } = old as { text: string };
  return { ...rest, value: text };
};

/** A database as a version of that layout would have left it. */
async function planted(name: string, layout: number, entries: readonly unknown[]): Promise<void> {
  const db = await openDB(name, layout, {
    upgrade: (made) => {
      made.createObjectStore("entries", { keyPath: ["lesson", "kind", "name"] });
    },
  });
  for (const one of entries) await db.put("entries", one);
  db.close();
}

describe("what is kept", () => {
  test("is there when the database is opened again", async () => {
    const first = await opened({ name: "again" });
    await first.write([entry("x", { lines: ["a", "b"] })]);
    expect((await (await opened({ name: "again" })).read()).entries).toEqual([
      entry("x", { lines: ["a", "b"] }),
    ]);
  });

  test("is not replaced by something older, whichever tab writes last", async () => {
    const [one, two] = [await opened({ name: "tabs" }), await opened({ name: "tabs" })];
    await Promise.all([two.write([entry("x", "later", 9)]), one.write([entry("x", "earlier", 3)])]);
    await one.write([entry("y", "mine")]);
    await two.write([entry("z", "theirs")]);
    const { entries } = await one.read();
    expect(entries.map(({ name, value }) => [name, value])).toEqual([
      ["x", "later"],
      ["y", "mine"],
      ["z", "theirs"],
    ]);
  });

  test("another tab hears of it", async () => {
    const changed = vi.fn();
    await openKeeper({ ...quiet, changed }, { name: "hears" });
    const other = await opened({ name: "hears" });
    await other.write([entry("x", 1)]);
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    });
  });

  test("is gone after everything was deleted", async () => {
    const keeper = await opened({ name: "delete" });
    await keeper.write([entry("x", 1)]);
    await keeper.clear();
    expect(await names(keeper)).toEqual([]);
  });
});

describe("an entry in which no sense can be found", () => {
  test("hides no other, is told, stays where it is, and gives way to a good one", async () => {
    const bad = { lesson: "sgd-noise", kind: "code", name: "x", value: 1, at: "scrambled" };
    await planted("corrupt", 1, [bad, entry("y", 2)]);
    const keeper = await opened({ name: "corrupt" });
    expect(await keeper.read()).toEqual({ entries: [entry("y", 2)], unreadable: [bad] });
    await keeper.write([entry("z", 3)]);
    expect((await keeper.read()).unreadable).toEqual([bad]);
    await keeper.write([entry("x", 4)]);
    expect((await keeper.read()).unreadable).toEqual([]);
  });
});

describe("another layout", () => {
  const old = { lesson: "sgd-noise", kind: "code", name: "x", text: "let a;", at: entry("x", 1).at };

  test("an older one is brought over, and what its step cannot use stays", async () => {
    await planted("older", 1, [old, { lesson: "l", kind: "code", name: "odd" }]);
    const keeper = await opened({ name: "older", upgrades: [rename] });
    const { entries, unreadable } = await keeper.read();
    expect(entries).toEqual([entry("x", "let a;")]);
    expect(unreadable).toHaveLength(1);
  });

  test("an older one over two steps", async () => {
    await planted("two-steps", 1, [old]);
    const shout: Upgrade = (one) => ({
      ...(one as Entry),
      value: ((one as Entry).value as string).toUpperCase(),
    });
    const keeper = await opened({ name: "two-steps", upgrades: [rename, shout] });
    expect((await keeper.read()).entries[0]?.value).toBe("LET A;");
  });

  test("a newer one is left alone, and the reader is told", async () => {
    await planted("newer", 9, [entry("x", 1)]);
    await expect(opened({ name: "newer" })).rejects.toThrow(/newer version.*leaves it alone/);
    const db = await openDB("newer");
    expect(db.version).toBe(9);
    expect(await db.count("entries")).toBe(1);
    db.close();
  });

  test("a tab with the older one lets go when a newer one opens, and says so", async () => {
    const lost = vi.fn();
    const first = await openKeeper({ ...quiet, lost }, { name: "both" });
    await first.write([{ ...entry("x", 1) }]);
    const second = await opened({ name: "both", upgrades: [(one) => one] });
    expect(lost).toHaveBeenCalledWith(expect.stringContaining("Reload this page"));
    expect(await names(second)).toEqual(["x"]);
  });

  test("where an older tab does not let go, the reader is told which tab to close", async () => {
    await planted("stuck", 1, []);
    const holding = await openDB("stuck", 1); // closes for nobody
    await expect(opened({ name: "stuck", upgrades: [(one) => one] })).rejects.toThrow(
      /older version.*Close it/,
    );
    holding.close();
  });
});

describe("a browser that keeps nothing", () => {
  test.each([
    ["QuotaExceededError", /full/],
    ["UnknownError", /could not be read or written \(disk\)/],
  ])("says so at a %s while writing", async (name, words) => {
    const keeper = await opened({ name: `fails-${name}` });
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("disk", name);
    });
    await expect(keeper.write([entry("x", 1)])).rejects.toThrow(words);
    put.mockRestore();
    await keeper.write([entry("x", 2)]);
    expect(await names(keeper)).toEqual(["x"]);
  });

  test("says so when opening is refused", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    await expect(opened({ name: "refused" })).rejects.toThrow(/does not let the notebook keep/);
    open.mockRestore();
  });
});

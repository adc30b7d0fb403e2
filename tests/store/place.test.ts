import { describe, expect, test } from "vitest";
import { keyOf, type Entry } from "../../src/store/entries";
import { createPlace, type Keeper, type KeeperEvents } from "../../src/store/place";

const empty = (kept: Record<string, Entry>): void => {
  for (const key of Object.keys(kept)) Reflect.deleteProperty(kept, key);
};

/** A keeper in memory that can be told to fail. */
function testKeeper(kept: Record<string, Entry> = {}) {
  let fault: string | null = null;
  let events: KeeperEvents | null = null;
  const failing = (): Promise<void> =>
    fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
  const keeper: Keeper = {
    read: () => failing().then(() => ({ entries: Object.values(kept), unreadable: [] })),
    write: (entries) =>
      failing().then(() => {
        for (const entry of entries) kept[keyOf(entry)] = entry;
      }),
    clear: () =>
      failing().then(() => {
        empty(kept);
      }),
  };
  return {
    kept,
    open: (given: KeeperEvents): Promise<Keeper> => {
      events = given;
      return failing().then(() => keeper);
    },
    fail: (why: string | null) => {
      fault = why;
    },
    tell: () => events,
  };
}

/** A clock that moves on by a second at each look. */
function clock(from = 0): () => string {
  let seconds = from;
  return () => new Date(++seconds * 1000).toISOString();
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the place", () => {
  test("shows a value at once and says when it is safe", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock());
    const safe = place.set("a", "prediction", "p", 2);
    expect(place.get("a", "prediction", "p")).toBe(2);
    expect(place.store.getState().unsaved.size).toBe(1);
    expect(await safe).toBe(true);
    expect(keeper.kept["a/prediction/p"]?.value).toBe(2);
    expect(place.store.getState().unsaved.size).toBe(0);
  });

  test("what is set before it has opened wins over what was kept, if it is later", async () => {
    const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
    const entry = (name: string, value: string, seconds: number): Entry => ({
      lesson: "a",
      kind: "code",
      name,
      value,
      at: at(seconds),
    });
    const keeper = testKeeper({
      "a/code/x": entry("x", "old", 5),
      "a/code/y": entry("y", "from tomorrow", 9999),
    });
    const place = createPlace(keeper.open, clock(100));
    void place.set("a", "code", "x", "new");
    await place.opened;
    await settled();
    expect(place.get("a", "code", "x")).toBe("new");
    expect(place.get("a", "code", "y")).toBe("from tomorrow");
    expect(keeper.kept["a/code/x"]?.value).toBe("new");
  });

  test("a refused keeper is said, and the session goes on in memory", async () => {
    const keeper = testKeeper();
    keeper.fail("This browser keeps nothing.");
    const place = createPlace(keeper.open, clock());
    expect(await place.set("a", "exercise", "e", 1.5)).toBe(false);
    expect(place.store.getState()).toMatchObject({ status: "memory", fault: "This browser keeps nothing." });
    expect(place.get("a", "exercise", "e")).toBe(1.5);
  });

  test("a full keeper is said; what was not kept is tried again with the next thing, and the word is taken back", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock());
    await place.opened;
    keeper.fail("Full.");
    expect(await place.set("a", "code", "one", "x")).toBe(false);
    expect(place.store.getState().fault).toBe("Full.");
    expect(place.get("a", "code", "one")).toBe("x");
    keeper.fail(null);
    expect(await place.set("a", "code", "two", "y")).toBe(true);
    expect(Object.keys(keeper.kept).sort()).toEqual(["a/code/one", "a/code/two"]);
    expect(place.store.getState()).toMatchObject({ fault: null });
    expect(place.store.getState().unsaved.size).toBe(0);
  });

  test("another tab's writing comes in, and its deleting; what is not safe here yet stays", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock());
    await place.set("a", "section", "s", true);
    keeper.kept["a/section/t"] = { lesson: "a", kind: "section", name: "t", value: true, at: clock(50)() };
    keeper.tell()?.changed();
    await settled();
    expect(place.get("a", "section", "t")).toBe(true);
    keeper.fail("Full.");
    await place.set("a", "section", "u", true);
    keeper.fail(null);
    empty(keeper.kept);
    keeper.tell()?.changed();
    await settled();
    expect(Object.keys(place.store.getState().entries)).toEqual(["a/section/u"]);
  });

  test("a keeper that is lost while the page is open is said; nothing set is forgotten", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock());
    await place.set("a", "section", "s", true);
    keeper.tell()?.lost("Reload this page.");
    expect(await place.set("a", "section", "t", true)).toBe(false);
    expect(place.store.getState()).toMatchObject({ status: "memory", fault: "Reload this page." });
    expect(Object.keys(place.store.getState().entries)).toEqual(["a/section/s", "a/section/t"]);
  });

  test("a file's entries are taken in where they are later, and are safe then", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock(100));
    await place.set("a", "code", "x", "mine");
    const of = (name: string, value: string, seconds: number): Entry => ({
      lesson: "a",
      kind: "code",
      name,
      value,
      at: new Date(seconds * 1000).toISOString(),
    });
    expect(await place.merge([of("x", "older", 1), of("y", "new to me", 1)])).toBe(1);
    expect(place.get("a", "code", "x")).toBe("mine");
    expect(keeper.kept["a/code/y"]?.value).toBe("new to me");
    expect(await place.merge([of("x", "later", 5000)])).toBe(1);
    expect(keeper.kept["a/code/x"]?.value).toBe("later");
  });

  test("deletes everything, here and there, and says if it could not", async () => {
    const keeper = testKeeper();
    const place = createPlace(keeper.open, clock());
    await place.set("a", "code", "x", "mine");
    keeper.fail("Locked.");
    expect(await place.clear()).toBe(false);
    keeper.fail(null);
    expect(await place.clear()).toBe(true);
    expect(keeper.kept).toEqual({});
    expect(place.store.getState().entries).toEqual({});
  });
});

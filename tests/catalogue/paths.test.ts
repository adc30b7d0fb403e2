import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortestWay, type Step } from "../../src/catalogue/paths";

const step = (slug: string, minutes: number, requires: readonly string[] = []): Step => ({
  slug,
  minutes,
  requires,
});
const LESSONS = [
  step("a", 10),
  step("b", 20, ["a"]),
  step("c", 30, ["b", "a"]),
  step("d", 15, ["a"]),
  step("e", 40),
];
const slugsOf = (way: ReturnType<typeof shortestWay>) => way?.steps.map(({ slug }) => slug);

describe("a way to a lesson", () => {
  test("has each lesson after what it requires, and the sum of their minutes", () => {
    const way = shortestWay(LESSONS, { any: ["c"] });
    expect(slugsOf(way)).toEqual(["a", "b", "c"]);
    expect(way?.minutes).toBe(60);
  });
  test("leaves out what is known, and what only that required", () => {
    expect(slugsOf(shortestWay(LESSONS, { any: ["c"] }, new Set(["b"])))).toEqual(["a", "c"]);
    expect(slugsOf(shortestWay(LESSONS, { any: ["d"] }, new Set(["a", "d"])))).toEqual([]);
  });
  test("takes the quickest of several lessons that treat a paper, and all of those a research line needs", () => {
    expect(slugsOf(shortestWay(LESSONS, { any: ["c", "d", "e"] }))).toEqual(["a", "d"]);
    expect(slugsOf(shortestWay(LESSONS, { all: ["d", "e"] }))).toEqual(["a", "d", "e"]);
  });
  test("is not there when no lesson leads to the goal", () => {
    expect(shortestWay(LESSONS, { any: ["gone"] })).toBeNull();
    expect(shortestWay(LESSONS, { all: [] })).toBeNull();
  });
  test("ignores a prerequisite that is gone, and comes out of a circle", () => {
    expect(slugsOf(shortestWay([step("x", 5, ["gone"])], { any: ["x"] }))).toEqual(["x"]);
    expect(slugsOf(shortestWay([step("x", 5, ["y"]), step("y", 5, ["x"])], { any: ["x"] }))).toEqual([
      "y",
      "x",
    ]);
  });
});

/** Lessons whose prerequisites come before them, so that there is no circle. */
const curriculum = fc
  .array(
    fc.record({ minutes: fc.integer({ min: 1, max: 30 }), needs: fc.array(fc.nat(7), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((drawn) =>
    drawn.map(({ minutes, needs }, i) =>
      step(`l${String(i)}`, minutes, [...new Set(needs.filter((j) => j < i).map((j) => `l${String(j)}`))]),
    ),
  );

/** Every set of lessons that holds a candidate and, for each, all that it requires and the reader does not know. */
function leastMinutes(lessons: readonly Step[], any: readonly string[], known: ReadonlySet<string>): number {
  let least = Infinity;
  if (any.some((slug) => known.has(slug))) return 0;
  for (let mask = 0; mask < 2 ** lessons.length; mask++) {
    const chosen = lessons.filter((_, i) => mask & (1 << i));
    const has = (slug: string): boolean => chosen.some((one) => one.slug === slug);
    const complete = chosen.every(({ requires }) => requires.every((slug) => has(slug) || known.has(slug)));
    if (complete && any.some(has))
      least = Math.min(
        least,
        chosen.reduce((sum, { minutes }) => sum + minutes, 0),
      );
  }
  return least;
}

test("no complete set of lessons that reaches the goal takes fewer minutes, and the order can be read", () => {
  fc.assert(
    fc.property(
      curriculum,
      fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(7)),
      (lessons, goals, knows) => {
        const any = goals.map((i) => `l${String(i % lessons.length)}`);
        const known = new Set(knows.map((i) => `l${String(i)}`));
        const way = shortestWay(lessons, { any }, known);
        expect(way?.minutes).toBe(leastMinutes(lessons, any, known));
        const read = new Set(known);
        for (const { slug, requires } of way?.steps ?? []) {
          for (const one of requires) expect(read).toContain(one);
          read.add(slug);
        }
      },
    ),
  );
});

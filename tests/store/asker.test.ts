import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Question, Reply } from "../../src/runtime/probe";
import { createAsker } from "../../src/store/asker";

const question = (mark: number): Question => ({ count: 1, pixels: Float32Array.of(mark) });
const replyTo = (mark: number): Reply => ({ kind: "none", why: String(mark) });

/** Models that answer when the test says so, and what was shown. */
function setUp() {
  const asked: { readonly mark: number; readonly answer: () => Promise<void> }[] = [];
  const shown: (string | null)[] = [];
  const asker = createAsker(
    ({ pixels }) =>
      new Promise((resolve) => {
        const mark = pixels[0] ?? NaN;
        asked.push({
          mark,
          answer: async () => {
            resolve(replyTo(mark));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    (reply) => shown.push(reply?.kind === "none" ? reply.why : null),
  );
  const marks = (): number[] => asked.map(({ mark }) => mark);
  return { asker, asked, shown, marks };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an asker", () => {
  test("asks at once and shows the answer", async () => {
    const { asker, asked, shown } = setUp();
    asker.pose(question(1));
    await asked[0]?.answer();
    expect(shown).toEqual(["1"]);
  });

  test("has one question under way; of those that came meanwhile the last goes next", async () => {
    const { asker, asked, shown, marks } = setUp();
    for (const mark of [1, 2, 3, 4]) asker.pose(question(mark));
    expect(marks()).toEqual([1]);
    await asked[0]?.answer();
    expect(marks()).toEqual([1, 4]);
    await asked[1]?.answer();
    expect(shown).toEqual(["1", "4"]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(marks()).toEqual([1, 4]);
  });

  test("asks again when the models move, at most four times a second", async () => {
    const { asker, asked, marks } = setUp();
    asker.pose(question(1));
    for (let i = 0; i < 100; i++) {
      asker.moved();
      await vi.advanceTimersByTimeAsync(10);
      await asked.at(-1)?.answer();
    }
    expect(marks().length).toBeGreaterThanOrEqual(4);
    expect(marks().length).toBeLessThanOrEqual(5);
  });

  test("a change of the models during a question is asked about after its answer", async () => {
    const { asker, asked, marks } = setUp();
    asker.pose(question(1));
    asker.moved();
    await asked[0]?.answer();
    await vi.advanceTimersByTimeAsync(300);
    expect(marks()).toEqual([1, 1]);
  });

  test("an erased sheet shows nothing, also if an answer comes late; a stopped asker shows nothing any more", async () => {
    const { asker, asked, shown } = setUp();
    asker.pose(question(1));
    asker.pose(null);
    await asked[0]?.answer();
    expect(shown).toEqual([null]);
    asker.pose(question(2));
    asker.stop();
    await asked[1]?.answer();
    expect(shown).toEqual([null]);
  });
});

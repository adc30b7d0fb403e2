import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "../../src/runtime/probe";
import { createScorer, LIVE_IMAGES, type Score } from "../../src/view/draw/scorer";

/** Models that get every even image right, at a step that the test sets. */
function setUp(total: number, batchSize: number) {
  const shown: (Score | null)[] = [];
  const asked: (readonly [from: number, count: number])[] = [];
  const models = { step: 5, trained: true };
  const scorer = createScorer({
    total,
    batchSize,
    batch: (from, count) => {
      asked.push([from, count]);
      return { count, pixels: new Float32Array(count) };
    },
    ask: ({ count }): Promise<Reply> =>
      Promise.resolve(
        models.trained
          ? { kind: "answer", answer: { step: models.step, replicas: 2, count, models: {} } }
          : { kind: "none", why: "" },
      ),
    judge: ({ count }, from) => ({
      net: [Math.floor((from + count + 1) / 2) - Math.floor((from + 1) / 2), count],
    }),
    show: (score) => shown.push(score),
  });
  return { scorer, shown, asked, models };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("at rest all images are counted, batch by batch", async () => {
  const { scorer, shown, asked } = setUp(25, 10);
  scorer.moved(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual([
    [0, 10],
    [10, 10],
    [20, 5],
  ]);
  expect(shown.map((score) => score?.counted)).toEqual([10, 20, 25]);
  expect(shown.at(-1)).toEqual({ step: 5, counted: 25, wanted: 25, right: { net: [13, 25] } });
});

test("while the models train the first images are counted, once a second", async () => {
  const { scorer, shown, asked } = setUp(10_000, 250);
  for (let i = 0; i < 50; i++) {
    scorer.moved(true);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked.every(([from, count]) => from === 0 && count === LIVE_IMAGES)).toBe(true);
  expect(shown.length).toBeGreaterThanOrEqual(4);
  expect(shown.length).toBeLessThanOrEqual(5);
});

test("a count that the models overtake begins anew", async () => {
  const { scorer, shown, models } = setUp(30, 10);
  scorer.moved(false);
  await vi.advanceTimersByTimeAsync(0);
  models.step = 6;
  scorer.moved(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown.at(-1)).toMatchObject({ step: 6, counted: 30, right: { net: [15, 30] } });
});

test("without models there is no score, and a stopped scorer is silent", async () => {
  const { scorer, shown, models } = setUp(30, 10);
  models.trained = false;
  scorer.moved(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([null]);
  scorer.stop();
  scorer.moved(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown).toEqual([null]);
});

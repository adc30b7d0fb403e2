import { describe, expect, test } from "vitest";
import { createFrames, type Clock } from "../../src/view/figure/frames";

/** A clock driven by hand, whose frames come every 16 ms. */
function handClock() {
  let time = 0;
  let waiting: { at: number; act: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    frame: (act) => void waiting.push({ at: Math.floor(time / 16) * 16 + 16, act }),
    after: (milliseconds, act) => void waiting.push({ at: time + milliseconds, act }),
  };
  return {
    clock,
    spend: (milliseconds: number) => void (time += milliseconds),
    run: (until: number) => {
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((entry) => entry !== next);
        time = Math.max(time, next.at);
        next.act();
      }
      time = Math.max(time, until);
    },
  };
}

describe("the queue of drawings", () => {
  test("draws a figure that always asks at most 15 times a second, and not much less often", () => {
    const { clock, run, spend } = handClock();
    const frames = createFrames(clock);
    let drawn = 0;
    const job = (): void => {
      drawn++;
      spend(5);
    };
    for (let t = 0; t < 1000; t += 10) {
      frames.request(job);
      run(t + 10);
    }
    expect(drawn).toBeLessThanOrEqual(15);
    expect(drawn).toBeGreaterThanOrEqual(13);
  });

  test("draws what was asked for once, and nothing after that", () => {
    const { clock, run } = handClock();
    const frames = createFrames(clock);
    let drawn = 0;
    frames.request(() => drawn++);
    run(1000);
    expect(drawn).toBe(1);
  });

  test("never draws two slow figures in one frame", () => {
    const { clock, run, spend } = handClock();
    const frames = createFrames(clock);
    const times: number[] = [];
    for (let i = 0; i < 4; i++)
      frames.request(() => {
        times.push(Math.floor(clock.now() / 16));
        spend(15);
      });
    run(500);
    expect(new Set(times).size).toBe(4);
  });

  test("a slow figure rests twice as long as it drew, so that it takes at most a third of the time", () => {
    const { clock, run, spend } = handClock();
    const frames = createFrames(clock);
    let drawn = 0;
    const job = (): void => {
      drawn++;
      spend(100);
    };
    for (let t = 0; t < 3000; t += 10) {
      frames.request(job);
      run(t + 10);
    }
    expect(drawn * 100).toBeLessThanOrEqual(1000 + 100);
  });

  test("steps of a first drawing follow each other frame by frame", () => {
    const { clock, run, spend } = handClock();
    const frames = createFrames(clock);
    const times: number[] = [];
    const job = (): void => {
      times.push(clock.now());
      spend(12);
      if (times.length < 4) frames.soon(job);
    };
    frames.request(job);
    run(500);
    expect(times).toHaveLength(4);
    expect((times[3] ?? Infinity) - (times[0] ?? 0)).toBeLessThanOrEqual(3 * 32);
  });

  test("a figure that has left the page is not drawn", () => {
    const { clock, run } = handClock();
    const frames = createFrames(clock);
    let drawn = 0;
    const job = (): void => {
      drawn++;
    };
    frames.request(job);
    frames.cancel(job);
    run(500);
    expect(drawn).toBe(0);
  });
});

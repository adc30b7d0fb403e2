import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  MAX_PIXELS,
  pairImages,
  readIdxImages,
  readIdxLabels,
  readOneHotLabels,
  resampled,
  type FileReading,
} from "@learning/image-files";
import { readPngSprite } from "@learning/png-sprite";
import {
  SIGNATURE,
  brokenImages,
  brokenLabels,
  brokenOneHot,
  brokenSprites,
  bytes,
  chunk,
  damaged,
  goodImages,
  goodLabels,
  goodPng,
  ihdr,
  lines,
  png,
  ramp,
} from "../support/image-files";

/** Largest typed array or buffer that is made while `act` runs, in bytes. */
async function largestAllocation(act: () => unknown): Promise<number> {
  let largest = 0;
  const watched = ["ArrayBuffer", "Uint8Array", "Float32Array"] as const;
  const originals = watched.map((name) => [name, globalThis[name]] as const);
  for (const [name, original] of originals)
    Reflect.set(
      globalThis,
      name,
      new Proxy<object>(original, {
        construct(target, args: readonly unknown[]) {
          const [size] = args;
          const width = name === "Float32Array" ? 4 : 1;
          if (typeof size === "number") largest = Math.max(largest, size * width);
          return Reflect.construct(target as new () => object, args) as object;
        },
      }),
    );
  try {
    await act();
  } finally {
    for (const [name, original] of originals) Reflect.set(globalThis, name, original);
  }
  return largest;
}

/** What the project promises to stay below, and what these parsers do: the pixels themselves and little more. */
const PROMISED = 256 * 2 ** 20;

async function expectRefused(
  reading: () => FileReading<unknown> | Promise<FileReading<unknown>>,
  says: RegExp,
) {
  let outcome: FileReading<unknown> | null = null;
  const largest = await largestAllocation(async () => {
    outcome = await reading();
  });
  expect(outcome).toMatchObject({ kind: "refused" });
  const message = (outcome as { message?: string } | null)?.message ?? "";
  expect(message).toMatch(says);
  expect(message).toMatch(/^[A-Z].*\.$/s);
  expect(largest).toBeLessThan(PROMISED);
}

describe("broken files are refused with a sentence, and without a large allocation", () => {
  test("there are more than fifty kinds", () => {
    const kinds = [brokenImages, brokenLabels, brokenOneHot, brokenSprites].map((list) => list.length);
    expect(kinds.reduce((sum, n) => sum + n)).toBeGreaterThan(50);
  });
  test.each(brokenImages)("IDX images: %s", (_, file, says) =>
    expectRefused(() => readIdxImages(file), says),
  );
  test.each(brokenLabels)("IDX labels: %s", (_, file, says) =>
    expectRefused(() => readIdxLabels(file), says),
  );
  test.each(brokenOneHot)("one-hot labels: %s", (_, file, says) =>
    expectRefused(() => readOneHotLabels(file), says),
  );
  test.each(brokenSprites)("sprites: %s", (_, file, says) => expectRefused(() => readPngSprite(file), says));

  test("every single byte of a small IDX header, set to 255, gives a message or images, never an exception", () => {
    for (let at = 0; at < 16; at++) {
      const reading = readIdxImages(damaged(goodImages, at, 255));
      expect(reading.kind).toBe("refused");
    }
  });

  test("a sprite cut at any length gives a message", async () => {
    for (let length = 0; length < goodPng.length; length += 7)
      expect((await readPngSprite(goodPng.slice(0, length))).kind).toBe("refused");
  });
});

describe("good files", () => {
  const value = <T>(reading: FileReading<T>): T => {
    if (reading.kind === "refused") throw new Error(reading.message);
    return reading.value;
  };

  test("IDX images are a view of the file's own bytes", () => {
    const images = value(readIdxImages(goodImages));
    expect(images).toMatchObject({ count: 3, height: 4, width: 5 });
    expect(images.pixels.buffer).toBe(goodImages.buffer);
    expect([...images.pixels]).toEqual(ramp(60));
  });

  test("a view into a larger buffer is read at its own place", () => {
    const inside = bytes([9, 9, 9], goodImages, [9]).subarray(3, 3 + goodImages.length);
    expect([...value(readIdxImages(inside)).pixels]).toEqual(ramp(60));
  });

  test("labels in both formats agree", () => {
    const oneHot = [0, 9, 4].flatMap((label) => Array.from({ length: 10 }, (_, k) => (k === label ? 1 : 0)));
    expect([...value(readIdxLabels(goodLabels))]).toEqual([0, 9, 4]);
    expect([...value(readOneHotLabels(bytes(oneHot)))]).toEqual([0, 9, 4]);
  });

  test("images and labels pair only in equal number", () => {
    const images = value(readIdxImages(goodImages));
    expect(pairImages(images, Uint8Array.of(1, 2, 3)).kind).toBe("read");
    expect(pairImages(images, Uint8Array.of(1, 2))).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("3 images and 2 labels") as unknown,
    });
  });

  /** What a line's bytes are before filtering, for filters 0 to 4, by the specification's own formulas. */
  function filtered(
    pixels: readonly (readonly number[])[],
    filters: readonly number[],
    channels: number,
  ): Uint8Array {
    return bytes(
      ...pixels.map((line, y) => {
        const filter = filters[y] ?? 0;
        const at = (row: number, i: number): number => (i < 0 || row < 0 ? 0 : (pixels[row]?.[i] ?? 0));
        return [
          filter,
          ...line.map((v, i) => {
            const [a, b, c] = [at(y, i - channels), at(y - 1, i), at(y - 1, i - channels)];
            const p = a + b - c;
            const nearest = [a, b, c].reduce(
              (best, x) => (Math.abs(p - x) < Math.abs(p - best) ? x : best),
              a,
            );
            const guess = [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
            return (v - guess + 512) % 256;
          }),
        ];
      }),
    );
  }

  test.each([
    [0, 1],
    [4, 2],
    [2, 3],
    [6, 4],
  ])("a sprite of colour type %i is read under all five filters", async (colour, channels) => {
    const grey = Array.from({ length: 5 }, (_, y) => ramp(784).map((v, x) => (v * (y + 1) + x * x) % 256));
    const coloured = grey.map((line) => line.flatMap((v) => [v, ...ramp(channels - 1)]));
    const raw = filtered(coloured, [4, 3, 2, 1, 0], channels);
    const images = value(await readPngSprite(png({ height: 5, colour }, raw, chunk("tEXt", ramp(20)))));
    expect(images).toMatchObject({ count: 5, width: 28, height: 28 });
    expect([...images.pixels]).toEqual(grey.flat());
  });

  test("a sprite with a palette, its data in several chunks", async () => {
    const packed = deflateSync(lines([0, 0]));
    const palette = Array.from({ length: 256 }, (_, i) => [255 - i, 0, 0]).flat();
    const file = bytes(
      SIGNATURE,
      ihdr({ colour: 3 }),
      chunk("PLTE", palette),
      chunk("IDAT", packed.subarray(0, 50)),
      chunk("IDAT", packed.subarray(50)),
      chunk("IEND", []),
    );
    const images = value(await readPngSprite(file));
    expect(images.pixels[0]).toBe(255);
    expect(images.pixels[1]).toBe(248);
  });

  test("only the first images are unpacked if no more are asked for", async () => {
    const file = png({ height: 3000 }, lines(Array.from({ length: 3000 }, () => 0)));
    const images = value(await readPngSprite(file, 10));
    expect(images.count).toBe(10);
    expect(images.pixels.length).toBe(7840);
  });

  test("resampling keeps the mean, and leaves an image of the right size as it is", () => {
    const pixels = Uint8Array.from(ramp(28 * 28));
    const small = resampled({ count: 1, width: 28, height: 28, pixels }, 12);
    const mean = (values: ArrayLike<number>): number =>
      Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;
    expect(small.length).toBe(144);
    expect(mean(small)).toBeCloseTo(mean(pixels) / 255, 6);
    const same = resampled({ count: 1, width: 28, height: 28, pixels }, 28);
    expect([...same].map((v) => Math.round(v * 255))).toEqual([...pixels]);
  });

  test("the largest picture that is allowed takes less than the promise", () => {
    expect(MAX_PIXELS * 2).toBeLessThan(PROMISED);
  });
});

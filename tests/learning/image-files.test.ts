import { crc32, deflateSync } from "node:zlib";
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

const word = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const idx = (type: number, sizes: readonly number[], data: readonly number[]): Uint8Array =>
  bytes([0, 0, type, sizes.length], ...sizes.map(word), data);
const ramp = (count: number): number[] => Array.from({ length: count }, (_, i) => (7 * i) % 256);
const goodImages = idx(8, [3, 4, 5], ramp(60));
const goodLabels = idx(8, [3], [0, 9, 4]);

const chunk = (name: string, data: readonly number[] | Uint8Array): Uint8Array => {
  const body = bytes(
    [...name].map((letter) => letter.charCodeAt(0)),
    data,
  );
  return bytes(word(body.length - 4), body, word(crc32(body)));
};
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
interface Header {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly compression?: number;
  readonly filter?: number;
  readonly interlace?: number;
}
const ihdr = (h: Header): Uint8Array =>
  chunk(
    "IHDR",
    bytes(word(h.width ?? 784), word(h.height ?? 2), [
      h.depth ?? 8,
      h.colour ?? 0,
      h.compression ?? 0,
      h.filter ?? 0,
      h.interlace ?? 0,
    ]),
  );
/** Lines of the picture, each with its filter byte in front. */
const lines = (filters: readonly number[], channels = 1): Uint8Array =>
  bytes(...filters.map((filter, y) => [filter, ...ramp(784 * channels).map((v) => (v + 3 * y) % 256)]));
const png = (header: Header, raw: Uint8Array, ...extra: readonly Uint8Array[]): Uint8Array =>
  bytes(SIGNATURE, ihdr(header), ...extra, chunk("IDAT", deflateSync(raw)), chunk("IEND", []));
const goodPng = png({}, lines([0, 0]));
const damaged = (source: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = source.slice();
  copy[at] = value;
  return copy;
};

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

type Broken = readonly [what: string, file: Uint8Array, says: RegExp];

const brokenImages: readonly Broken[] = [
  ["empty", bytes(), /empty/],
  ["one byte", bytes([0]), /ends after 1 byte;/],
  ["three bytes", bytes([0, 0, 8]), /ends after 3 bytes/],
  ["a header cut off", goodImages.slice(0, 10), /inside its header: 10 bytes of 16/],
  ["only the header", goodImages.slice(0, 16), /cut off.*60 bytes.*0 bytes/],
  ["one pixel short", goodImages.slice(0, -1), /cut off/],
  ["one byte too many", bytes(goodImages, [0]), /longer.*1 byte too many/],
  ["two files in one", bytes(goodImages, goodImages), /longer/],
  ["a first byte that is not 0", damaged(goodImages, 0, 1), /first two bytes must be 0/],
  ["bytes in the wrong order", bytes([3, 8, 0, 0], goodImages.slice(4)), /0x03080000/],
  ["signed bytes", idx(9, [3, 4, 5], ramp(60)), /signed bytes/],
  ["16-bit integers", idx(0x0b, [3, 4, 5], ramp(120)), /16-bit integers/],
  ["32-bit integers", idx(0x0c, [3, 4, 5], ramp(240)), /32-bit integers/],
  ["floats", idx(0x0d, [3, 4, 5], ramp(240)), /32-bit floats/],
  ["doubles", idx(0x0e, [3, 4, 5], ramp(480)), /64-bit floats/],
  ["an unknown type", idx(0x42, [3, 4, 5], ramp(60)), /type 0x42/],
  ["the label file", goodLabels, /looks like a label file/],
  ["two dimensions", idx(8, [3, 20], ramp(60)), /2 dimensions; images have 3/],
  ["four dimensions", idx(8, [3, 4, 5, 1], ramp(60)), /4 dimensions/],
  ["no dimension", bytes([0, 0, 8, 0]), /0 dimensions/],
  ["no image", idx(8, [0, 28, 28], []), /no image/],
  ["images without height", idx(8, [3, 0, 28], []), /28 × 0/],
  ["images without width", idx(8, [3, 28, 0], []), /0 × 28/],
  ["huge edges", idx(8, [1, 0xffffffff, 0xffffffff], []), /edge may have at most/],
  ["an edge just too long", idx(8, [1, 1025, 1], ramp(1025)), /at most 1,024/],
  ["a huge count", idx(8, [0xffffffff, 28, 28], ramp(784)), /at most 67,108,864 pixels/],
  ["sizes whose product overflows 32 bits to 0", idx(8, [65536, 256, 256], []), /at most/],
  ["a count of four thousand million", idx(8, [4_000_000_000, 1, 1], ramp(9)), /at most/],
  ["gzip", bytes([0x1f, 0x8b, 8, 0], ramp(60)), /gunzip/],
  ["a ZIP archive", bytes([0x50, 0x4b, 3, 4], ramp(60)), /ZIP/],
  ["a PNG picture", goodPng, /PNG picture/],
  ["a JPEG picture", bytes([0xff, 0xd8, 0xff, 0xe0], ramp(60)), /JPEG/],
  ["an error page", new TextEncoder().encode("<!DOCTYPE html><html></html>"), /web page/],
  ["plain text", new TextEncoder().encode("0,0,0,255,12\n"), /not in IDX format/],
];

const brokenLabels: readonly Broken[] = [
  ["empty", bytes(), /empty/],
  ["the image file", goodImages, /looks like an image file/],
  ["a header cut off", goodLabels.slice(0, 6), /inside its header: 6 bytes of 8/],
  ["one label short", goodLabels.slice(0, -1), /cut off/],
  ["one label too many", bytes(goodLabels, [1]), /too many/],
  ["no label", idx(8, [0], []), /no label/],
  ["label 10", idx(8, [3], [0, 10, 4]), /Label 1 is 10/],
  ["label 255", idx(8, [3], [0, 1, 255]), /Label 2 is 255/],
  ["a huge count", idx(8, [0xffffffff], [1]), /cut off/],
  ["two dimensions", idx(8, [1, 3], [1, 2, 3]), /2 dimensions; labels have 1/],
];

const brokenOneHot: readonly Broken[] = [
  ["empty", bytes(), /empty/],
  ["11 bytes", bytes(ramp(11)), /not a multiple/],
  ["no 1", bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), /single 1/],
  ["two 1s", bytes([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]), /single 1/],
  ["a 2", bytes([0, 1, 0, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 0, 0, 0, 0, 0, 0, 0]), /Row 1/],
  ["the file of plain labels", bytes([...goodLabels, 1, 2, 3, 4, 5, 6, 7, 8, 9]), /multiple|single 1/],
];

const header = SIGNATURE.length + 25; // signature and IHDR
const brokenSprites: readonly Broken[] = [
  ["empty", bytes(), /empty/],
  ["an IDX file", goodImages, /not a PNG/],
  ["a JPEG picture", bytes([0xff, 0xd8, 0xff, 0xe0], ramp(60)), /JPEG/],
  ["gzip", bytes([0x1f, 0x8b, 8, 0], ramp(60)), /gzip/],
  ["line ends converted", bytes([137, 80, 78, 71, 10, 26, 10], goodPng.slice(8)), /first eight bytes/],
  ["only the signature", bytes(SIGNATURE), /cut off before its end mark/],
  ["cut inside the header", goodPng.slice(0, 20), /IHDR should have 13 bytes/],
  ["cut after the header", goodPng.slice(0, header), /cut off before its end mark/],
  ["cut inside the data", goodPng.slice(0, header + 30), /IDAT should have/],
  ["cut before the end mark", goodPng.slice(0, -12), /end mark/],
  [
    "a chunk of four thousand million bytes",
    bytes(SIGNATURE, word(4_000_000_000), [73, 68, 65, 84]),
    /cut off/,
  ],
  ["a chunk without a name", bytes(SIGNATURE, word(0), [0, 1, 2, 3], word(0)), /no chunk name/],
  ["a header with a wrong checksum", damaged(goodPng, 20, 9), /checksum of its chunk IHDR/],
  ["data with a wrong checksum", damaged(goodPng, header + 20, 1), /checksum of its chunk IDAT/],
  [
    "no header",
    bytes(SIGNATURE, chunk("IDAT", deflateSync(lines([0]))), chunk("IEND", [])),
    /begins with the chunk IDAT/,
  ],
  ["a header of 12 bytes", bytes(SIGNATURE, chunk("IHDR", ramp(12)), chunk("IEND", [])), /12 bytes, not 13/],
  ["28 pixels wide", png({ width: 28 }, lines([0, 0])), /28 pixels wide/],
  ["0 pixels wide", png({ width: 0 }, lines([0, 0])), /0 pixels wide/],
  ["four thousand million pixels wide", png({ width: 4_000_000_000 }, lines([0])), /pixels wide/],
  ["no line", png({ height: 0 }, lines([])), /no line/],
  ["four thousand million lines", png({ height: 4_000_000_000 }, lines([0, 0])), /at most 85,598 images/],
  ["as many lines as are allowed, and data for two", png({ height: 85_598 }, lines([0, 0])), /cannot hold/],
  ["more lines than there are", png({ height: 3 }, lines([0, 0])), /2 of the 3 lines/],
  ["fewer lines than there are", png({ height: 1 }, lines([0, 0])), /more data/],
  ["one byte too few", png({}, lines([0, 0]).slice(0, -1)), /1 of the 2 lines/],
  ["one byte too many", png({}, bytes(lines([0, 0]), [0])), /more data/],
  ["one bit a pixel", png({ depth: 1 }, lines([0, 0])), /1 bits a sample/],
  ["16 bits a pixel", png({ depth: 16 }, lines([0, 0])), /16 bits a sample/],
  ["colour type 5", png({ colour: 5 }, lines([0, 0])), /colour type 5/],
  ["an unknown compression", png({ compression: 1 }, lines([0, 0])), /compression method 1/],
  ["an unknown filter method", png({ filter: 7 }, lines([0, 0])), /filter method 7/],
  ["interlaced", png({ interlace: 1 }, lines([0, 0])), /interlaced/],
  ["a line with filter 5", png({}, lines([0, 5])), /line 1 has the unknown filter 5/],
  ["a palette that is missing", png({ colour: 3 }, lines([0, 0])), /palette/],
  ["a palette of two bytes", png({ colour: 3 }, lines([0, 0]), chunk("PLTE", [1, 2])), /palette/],
  [
    "a colour outside the palette",
    png({ colour: 3 }, lines([0, 0]), chunk("PLTE", [1, 2, 3])),
    /palette lacks/,
  ],
  ["an unknown critical chunk", png({}, lines([0, 0]), chunk("ABCD", [1])), /ABCD/],
  ["a second header", png({}, lines([0, 0]), ihdr({})), /IHDR/],
  ["no data", bytes(SIGNATURE, ihdr({}), chunk("IEND", [])), /no data/],
  ["empty data", bytes(SIGNATURE, ihdr({}), chunk("IDAT", []), chunk("IEND", [])), /no data/],
  [
    "data that is not zlib",
    bytes(SIGNATURE, ihdr({}), chunk("IDAT", ramp(200)), chunk("IEND", [])),
    /damaged or cut/,
  ],
  [
    "zlib data cut off",
    bytes(SIGNATURE, ihdr({}), chunk("IDAT", deflateSync(lines([0, 0])).subarray(0, 200)), chunk("IEND", [])),
    /damaged or cut/,
  ],
  [
    "a thousandfold bomb",
    bytes(SIGNATURE, ihdr({}), chunk("IDAT", deflateSync(new Uint8Array(2 ** 24))), chunk("IEND", [])),
    /more data/,
  ],
];

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

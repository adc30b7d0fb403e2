import { crc32, deflateSync } from "node:zlib";

/** Good image files, and many kinds of broken ones with what must be said of each. */

export const word = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
export const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export const idx = (type: number, sizes: readonly number[], data: readonly number[]): Uint8Array =>
  bytes([0, 0, type, sizes.length], ...sizes.map(word), data);
export const ramp = (count: number): number[] => Array.from({ length: count }, (_, i) => (7 * i) % 256);
export const goodImages = idx(8, [3, 4, 5], ramp(60));
export const goodLabels = idx(8, [3], [0, 9, 4]);

export const chunk = (name: string, data: readonly number[] | Uint8Array): Uint8Array => {
  const body = bytes(
    [...name].map((letter) => letter.charCodeAt(0)),
    data,
  );
  return bytes(word(body.length - 4), body, word(crc32(body)));
};
export const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
export interface Header {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly compression?: number;
  readonly filter?: number;
  readonly interlace?: number;
}
export const ihdr = (h: Header): Uint8Array =>
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
export const lines = (filters: readonly number[], channels = 1): Uint8Array =>
  bytes(...filters.map((filter, y) => [filter, ...ramp(784 * channels).map((v) => (v + 3 * y) % 256)]));
export const png = (header: Header, raw: Uint8Array, ...extra: readonly Uint8Array[]): Uint8Array =>
  bytes(SIGNATURE, ihdr(header), ...extra, chunk("IDAT", deflateSync(raw)), chunk("IEND", []));
export const goodPng = png({}, lines([0, 0]));
export const damaged = (source: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = source.slice();
  copy[at] = value;
  return copy;
};

export type Broken = readonly [what: string, file: Uint8Array, says: RegExp];

export const brokenImages: readonly Broken[] = [
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

export const brokenLabels: readonly Broken[] = [
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

export const brokenOneHot: readonly Broken[] = [
  ["empty", bytes(), /empty/],
  ["11 bytes", bytes(ramp(11)), /not a multiple/],
  ["no 1", bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), /single 1/],
  ["two 1s", bytes([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]), /single 1/],
  ["a 2", bytes([0, 1, 0, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 0, 0, 0, 0, 0, 0, 0]), /Row 1/],
  ["the file of plain labels", bytes([...goodLabels, 1, 2, 3, 4, 5, 6, 7, 8, 9]), /multiple|single 1/],
];

const header = SIGNATURE.length + 25; // signature and IHDR
export const brokenSprites: readonly Broken[] = [
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

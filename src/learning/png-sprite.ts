/**
 * The sprite of digits that TensorFlow.js tutorials use: a PNG 784 pixels wide in which every line is one 28 x 28 image.
 * The header is checked before anything is unpacked; the data is unpacked by the platform's own zlib, line by line.
 * Source: Portable Network Graphics Specification (Second Edition), W3C Recommendation, 2003.
 */
import { MAX_PIXELS, read, refused, type FileReading, type GreyImages } from "./image-files";

const EDGE = 28;
const LINE = EDGE * EDGE;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Bytes a pixel by colour type, at 8 bits a sample: grey, red-green-blue, palette, grey with alpha, colour with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** No stream of DEFLATE unpacks to more than this many times its length. */
const LARGEST_RATIO = 1032;

export interface SpriteHeader {
  /** Number of lines, which is the number of images. */
  readonly count: number;
  readonly colourType: number;
  readonly channels: number;
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

const number = (value: number): string => value.toLocaleString("en-US");

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of a chunk's name and data (annex D of the specification). */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** All chunks up to the end mark, each with a right checksum. */
function readChunks(bytes: Uint8Array): FileReading<readonly Chunk[]> {
  if (bytes.length === 0) return refused("The file is empty.");
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    const seen = isGzip ? " It is compressed with gzip." : isJpeg ? " It is a JPEG picture." : "";
    return refused(`The file is not a PNG picture: its first eight bytes are not those of PNG.${seen}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; ;) {
    if (at + 8 > bytes.length) return refused("The picture is cut off before its end mark (IEND).");
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(name))
      return refused(`The picture is damaged: at byte ${number(at + 4)} there is no chunk name.`);
    const end = at + 8 + length;
    if (end + 4 > bytes.length)
      return refused(
        `The picture is cut off: its chunk ${name} should have ${number(length)} bytes, and ${number(Math.max(bytes.length - at - 8, 0))} are left.`,
      );
    if (checksum(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return refused(`The picture is damaged: the checksum of its chunk ${name} is wrong.`);
    chunks.push({ name, data: bytes.subarray(at + 8, end) });
    at = end + 4;
    if (name === "IEND") return read(chunks);
  }
}

/** What IHDR says, if it is a sprite that can be read. */
function headerOf({ name, data }: Chunk): FileReading<SpriteHeader> {
  if (name !== "IHDR")
    return refused(`The picture is damaged: it begins with the chunk ${name}, not with IHDR.`);
  if (data.length !== 13)
    return refused(`The picture is damaged: its header has ${String(data.length)} bytes, not 13.`);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = view.getUint32(0);
  const count = view.getUint32(4);
  const [depth = 0, colourType = 0, compression = 0, filter = 0, interlace = 0] = data.subarray(8);
  if (width !== LINE)
    return refused(
      `The picture is ${number(width)} pixels wide; a sprite of digits is ${String(LINE)} wide, one 28 × 28 image a line.`,
    );
  if (count === 0) return refused("The picture has no line.");
  if (count * LINE > MAX_PIXELS)
    return refused(
      `The picture has ${number(count)} lines; at most ${number(Math.floor(MAX_PIXELS / LINE))} images are read.`,
    );
  const channels = CHANNELS[colourType];
  if (channels === undefined)
    return refused(`The picture's colour type ${String(colourType)} is not one of PNG (0, 2, 3, 4, 6).`);
  if (depth !== 8)
    return refused(
      `The picture has ${String(depth)} bits a sample; a sprite has 8. Save it as 8-bit greyscale.`,
    );
  if (compression !== 0 || filter !== 0)
    return refused(
      `The picture uses compression method ${String(compression)} and filter method ${String(filter)}; PNG knows only 0.`,
    );
  if (interlace !== 0) return refused("The picture is interlaced; save it without interlacing.");
  return read({ count, colourType, channels });
}

/** Header, compressed data and palette of a sprite, with every chunk checked; nothing is unpacked. */
export function openSprite(bytes: Uint8Array): FileReading<{
  readonly header: SpriteHeader;
  readonly data: readonly Uint8Array[];
  readonly palette: Uint8Array;
}> {
  const chunks = readChunks(bytes);
  if (chunks.kind === "refused") return chunks;
  const [first, ...rest] = chunks.value;
  const header = headerOf(first ?? { name: "nothing", data: new Uint8Array(0) });
  if (header.kind === "refused") return header;
  const strange = rest.find(({ name }) => /^[A-Z]/.test(name) && !["PLTE", "IDAT", "IEND"].includes(name));
  if (strange)
    return refused(
      `The picture has a chunk ${strange.name} that must be understood to read it, and is not known here.`,
    );
  const data = rest.filter(({ name }) => name === "IDAT").map((chunk) => chunk.data);
  const packed = data.reduce((sum, { length }) => sum + length, 0);
  if (packed === 0) return refused("The picture has no data (no chunk IDAT).");
  const needed = header.value.count * (1 + LINE * header.value.channels);
  if (packed * LARGEST_RATIO < needed)
    return refused(
      `The picture's ${number(packed)} bytes of data cannot hold the ${number(header.value.count)} lines that its header promises.`,
    );
  const palette = rest.find(({ name }) => name === "PLTE")?.data ?? new Uint8Array(0);
  if (header.value.colourType === 3 && (palette.length === 0 || palette.length % 3 !== 0))
    return refused("The picture uses a palette, and the palette is missing or damaged.");
  return read({ header: header.value, data, palette });
}

/** Unpacks a zlib stream piece by piece; throws where the stream is damaged or ends early. */
export type Unpack = (packed: readonly Uint8Array[]) => AsyncIterable<Uint8Array>;

/** The platform's own zlib, in browsers and in Node. */
export const platformUnpack: Unpack = async function* (packed) {
  let next = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const piece = packed[next++];
      if (piece) controller.enqueue(Uint8Array.from(piece));
      else controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("deflate")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

/** Takes a line's filter away in place; `before` is the unfiltered line above. Section 9.2. False for an unknown filter. */
function unfilter(filter: number, line: Uint8Array, before: Uint8Array, channels: number): boolean {
  if (filter > 4) return false;
  for (let i = 0; i < line.length && filter > 0; i++) {
    const left = i >= channels ? (line[i - channels] ?? 0) : 0;
    const above = before[i] ?? 0;
    const corner = i >= channels ? (before[i - channels] ?? 0) : 0;
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? above
          : filter === 3
            ? (left + above) >> 1
            : paeth(left, above, corner);
    line[i] = (line[i] ?? 0) + guess;
  }
  return true;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/**
 * Images of a sprite, at most the first `most`: the red channel of a coloured one, as the tutorials take it. Memory: the
 * pixels asked for and two lines.
 */
export async function readPngSprite(
  bytes: Uint8Array,
  most = Infinity,
  unpack: Unpack = platformUnpack,
): Promise<FileReading<GreyImages>> {
  const opened = openSprite(bytes);
  if (opened.kind === "refused") return opened;
  const { header, data, palette } = opened.value;
  const count = Math.min(header.count, most);
  const pixels = new Uint8Array(count * LINE);
  let [line, before] = [new Uint8Array(LINE * header.channels), new Uint8Array(LINE * header.channels)];
  let [lines, filled, filter] = [0, -1, 0]; // filled: bytes of the line so far; -1 where its filter is to come
  let surplus = 0;
  try {
    for await (const piece of unpack(data)) {
      let at = 0;
      while (at < piece.length && lines < count) {
        if (filled < 0) {
          filter = piece[at++] ?? 0;
          filled = 0;
          continue;
        }
        const part = piece.subarray(at, at + line.length - filled);
        line.set(part, filled);
        at += part.length;
        filled += part.length;
        if (filled < line.length) continue;
        if (!unfilter(filter, line, before, header.channels))
          return refused(
            `The picture is damaged: line ${number(lines)} has the unknown filter ${String(filter)}.`,
          );
        for (let x = 0; x < LINE; x++) {
          const sample = line[x * header.channels] ?? 0;
          const shade = header.colourType === 3 ? palette[3 * sample] : sample;
          if (shade === undefined)
            return refused(
              `The picture is damaged: line ${number(lines)} uses colour ${String(sample)}, which its palette lacks.`,
            );
          pixels[lines * LINE + x] = shade;
        }
        [line, before] = [before, line];
        lines++;
        filled = -1;
      }
      if (lines === count && count < header.count) break;
      surplus += piece.length - at;
      if (surplus > 0) return refused("The picture has more data than its header says.");
    }
  } catch {
    return refused(
      `The picture's compressed data is damaged or cut off after ${number(lines)} of ${number(header.count)} lines.`,
    );
  }
  if (lines < count)
    return refused(
      `The picture is cut off: ${number(lines)} of the ${number(header.count)} lines are there.`,
    );
  return read({ count, width: EDGE, height: EDGE, pixels });
}

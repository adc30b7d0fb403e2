/**
 * A reader's own image files: the IDX format of the MNIST database, and label files. Pure parsers on bytes; what is wrong
 * with a file is a value with a sentence for the reader, never an exception. Nothing is allocated by what a header says:
 * pixels are views of the file's own bytes.
 * Source: Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits", section "File formats".
 */

/** Grey images of one size, row by row from the top: `pixels[(image * height + row) * width + column]`, 0 to 255. */
export interface GreyImages {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export type FileReading<T> =
  { readonly kind: "read"; readonly value: T } | { readonly kind: "refused"; readonly message: string };

export const read = <T>(value: T): FileReading<T> => ({ kind: "read", value });
export const refused = (message: string): FileReading<never> => ({ kind: "refused", message });

/** Most pixels of one file: more than the 70,000 images of the whole MNIST database (55 million). */
export const MAX_PIXELS = 2 ** 26;
/** Longest edge of an image. */
const MAX_EDGE = 1024;
const CLASSES = 10;

/** Element types of IDX by their code. */
const IDX_TYPES: Readonly<Record<number, string>> = {
  0x08: "unsigned bytes",
  0x09: "signed bytes",
  0x0b: "16-bit integers",
  0x0c: "32-bit integers",
  0x0d: "32-bit floats",
  0x0e: "64-bit floats",
};

const number = (value: number): string => value.toLocaleString("en-US");
const bytesWord = (value: number): string => `${number(value)} byte${value === 1 ? "" : "s"}`;

/** What the first bytes of a file give away about a format that is not IDX, as an end of a sentence; null if nothing. */
function knownFormat(bytes: Uint8Array): string | null {
  const starts = (...prefix: readonly number[]): boolean => prefix.every((byte, i) => bytes[i] === byte);
  if (starts(0x1f, 0x8b)) return "it is compressed with gzip; unpack it first (gunzip)";
  if (starts(0x50, 0x4b)) return "it is a ZIP archive; unpack it first";
  if (starts(0x89, 0x50, 0x4e, 0x47)) return "it is a PNG picture; open it as a sprite of digits";
  if (starts(0xff, 0xd8)) return "it is a JPEG picture";
  if (starts(0x3c)) return "it looks like a web page (perhaps the download was an error page)";
  return null;
}

interface IdxHeader {
  readonly sizes: readonly number[];
  readonly data: Uint8Array;
}

/** Header of an IDX file of unsigned bytes with `dimensions` sizes, and its data, checked against each other. */
function readIdx(bytes: Uint8Array, dimensions: number, what: string): FileReading<IdxHeader> {
  if (bytes.length === 0) return refused("The file is empty.");
  const format = knownFormat(bytes);
  if (format) return refused(`The file is not in IDX format: ${format}.`);
  if (bytes.length < 4)
    return refused(
      `The file ends after ${bytesWord(bytes.length)}; an IDX file begins with 4 bytes of format.`,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  if (magic >>> 16 !== 0)
    return refused(
      `The file is not in IDX format: it begins with 0x${magic.toString(16).padStart(8, "0")}, and the first two bytes must be 0.`,
    );
  const type = (magic >>> 8) & 0xff;
  if (type !== 0x08) {
    const name = IDX_TYPES[type];
    return refused(
      name
        ? `The file holds ${name}; images and labels must be unsigned bytes (type 0x08).`
        : `The file's element type 0x${type.toString(16).padStart(2, "0")} is not one of IDX; images and labels have type 0x08.`,
    );
  }
  const found = magic & 0xff;
  if (found !== dimensions)
    return refused(
      `The file has ${String(found)} dimension${found === 1 ? "" : "s"}; ${what} have ${String(dimensions)}${
        found === 1 && dimensions === 3
          ? ". It looks like a label file"
          : found === 3 && dimensions === 1
            ? ". It looks like an image file"
            : ""
      }.`,
    );
  const start = 4 + 4 * dimensions;
  if (bytes.length < start)
    return refused(`The file ends inside its header: ${bytesWord(bytes.length)} of ${String(start)}.`);
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  return read({ sizes, data: bytes.subarray(start) });
}

/** A sentence if the data is shorter or longer than the header promises. */
function lengthFault(expected: number, found: number): string | null {
  if (found < expected)
    return `The file is cut off: its header promises ${bytesWord(expected)} of data, and ${bytesWord(found)} are there.`;
  if (found > expected)
    return `The file is longer than its header says: ${bytesWord(found - expected)} too many after ${number(expected)} of data.`;
  return null;
}

/** Images of an IDX file with magic number 0x00000803 ("train-images-idx3-ubyte"), as a view of its bytes. */
export function readIdxImages(bytes: Uint8Array): FileReading<GreyImages> {
  const idx = readIdx(bytes, 3, "images");
  if (idx.kind === "refused") return idx;
  const [count = 0, height = 0, width = 0] = idx.value.sizes;
  if (count === 0) return refused("The header says that the file holds no image.");
  if (height === 0 || width === 0)
    return refused(`The header says that the images are ${String(width)} × ${String(height)} pixels.`);
  if (height > MAX_EDGE || width > MAX_EDGE)
    return refused(
      `The header says that the images are ${number(width)} × ${number(height)} pixels; an edge may have at most ${number(MAX_EDGE)}.`,
    );
  const expected = count * height * width; // below 2^52: exact
  if (expected > MAX_PIXELS)
    return refused(
      `The header promises ${number(count)} images of ${number(width)} × ${number(height)}; at most ${number(MAX_PIXELS)} pixels are read.`,
    );
  const fault = lengthFault(expected, idx.value.data.length);
  return fault ? refused(fault) : read({ count, width, height, pixels: idx.value.data });
}

/** Labels 0 to 9 of an IDX file with magic number 0x00000801 ("train-labels-idx1-ubyte"), as a view of its bytes. */
export function readIdxLabels(bytes: Uint8Array): FileReading<Uint8Array> {
  const idx = readIdx(bytes, 1, "labels");
  if (idx.kind === "refused") return idx;
  const [count = 0] = idx.value.sizes;
  if (count === 0) return refused("The header says that the file holds no label.");
  const fault = lengthFault(count, idx.value.data.length);
  if (fault) return refused(fault);
  const bad = idx.value.data.findIndex((label) => label >= CLASSES);
  return bad < 0
    ? read(idx.value.data)
    : refused(
        `Label ${number(bad)} is ${String(idx.value.data[bad] ?? "")}; labels must be whole numbers from 0 to 9.`,
      );
}

/** Labels of the TensorFlow.js tutorials ("mnist_labels_uint8"): ten bytes an image, a 1 at its class, else 0. */
export function readOneHotLabels(bytes: Uint8Array): FileReading<Uint8Array> {
  if (bytes.length === 0) return refused("The file is empty.");
  if (bytes.length > MAX_PIXELS) return refused(`The label file is too long: ${bytesWord(bytes.length)}.`);
  if (bytes.length % CLASSES !== 0)
    return refused(
      `A file of one-hot labels has ${String(CLASSES)} bytes an image; ${bytesWord(bytes.length)} are not a multiple of that.`,
    );
  const labels = new Uint8Array(bytes.length / CLASSES);
  for (let i = 0; i < labels.length; i++) {
    const row = bytes.subarray(i * CLASSES, (i + 1) * CLASSES);
    const label = row.indexOf(1);
    if (label < 0 || row.some((byte, k) => byte !== (k === label ? 1 : 0)))
      return refused(
        `Row ${number(i)} of the labels is ${row.join(" ")}; it must be a single 1 among zeros.`,
      );
    labels[i] = label;
  }
  return read(labels);
}

export interface LabelledImages extends GreyImages {
  /** One label 0 to 9 an image. */
  readonly labels: Uint8Array;
}

/** Images with their labels, if there are as many of each. */
export function pairImages(images: GreyImages, labels: Uint8Array): FileReading<LabelledImages> {
  return images.count === labels.length
    ? read({ ...images, labels })
    : refused(
        `There are ${number(images.count)} images and ${number(labels.length)} labels; the two files do not belong together.`,
      );
}

/**
 * Images resampled to `edge` x `edge` pixels in [0, 1] by averaging over areas: (count, edge^2). A digit of 28 x 28 has
 * then the size that networks trained on glyph digits expect.
 */
export function resampled(
  images: GreyImages,
  edge: number,
  first = 0,
  count = images.count - first,
): Float32Array {
  const out = new Float32Array(count * edge * edge);
  const across = overlaps(images.width, edge);
  const down = overlaps(images.height, edge);
  for (let image = 0; image < count; image++) {
    const from = (first + image) * images.width * images.height;
    for (let row = 0; row < edge; row++)
      for (let column = 0; column < edge; column++) {
        let sum = 0;
        for (const [y, tall] of down[row] ?? [])
          for (const [x, wide] of across[column] ?? [])
            sum += tall * wide * (images.pixels[from + y * images.width + x] ?? 0);
        out[(image * edge + row) * edge + column] = sum / 255;
      }
  }
  return out;
}

/** For each of `cells` equal parts of a line of `pixels` pixels: the pixels it covers with their shares, which sum to 1. */
function overlaps(pixels: number, cells: number): readonly (readonly (readonly [number, number])[])[] {
  const size = pixels / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const [low, high] = [cell * size, (cell + 1) * size];
    const shares: (readonly [number, number])[] = [];
    for (let x = Math.floor(low); x < Math.min(Math.ceil(high), pixels); x++) {
      const share = (Math.min(high, x + 1) - Math.max(low, x)) / size;
      if (share > 0) shares.push([x, share]);
    }
    return shares;
  });
}

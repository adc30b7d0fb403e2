/**
 * Which of a reader's files hold images and which labels, told by their first bytes, and how they go together. What is
 * wrong is a sentence that names the file; what was there before stays.
 */
import {
  MAX_PIXELS,
  pairImages,
  read,
  readIdxImages,
  readIdxLabels,
  readOneHotLabels,
  refused,
  type FileReading,
  type GreyImages,
} from "./image-files";
import { readPngSprite } from "./png-sprite";

/** What is asked of a browser's File. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export interface FilesReading {
  readonly images: Named<GreyImages> | null;
  readonly labels: Named<Uint8Array> | null;
  readonly faults: readonly string[];
}

/** A reader's images, with one label each if there are any. */
export interface ImageSet extends GreyImages {
  readonly name: string;
  readonly labels: Uint8Array | null;
}

/** Largest file that is read: as many bytes as pixels are allowed, and a header. */
export const MAX_FILE_BYTES = MAX_PIXELS + 1024;

const PNG_START = 0x89;
const CLASSES = 10;

type Content =
  | { readonly kind: "images"; readonly reading: FileReading<GreyImages> }
  | { readonly kind: "labels"; readonly reading: FileReading<Uint8Array> };

/** A single 1 among zeros in the first ten bytes. No header of IDX begins so: its third byte is at least 8. */
function beginsOneHot(bytes: Uint8Array): boolean {
  const row = bytes.subarray(0, CLASSES);
  return (
    row.length === CLASSES && row.every((byte) => byte < 2) && row.reduce((sum, byte) => sum + byte, 0) === 1
  );
}

async function contentOf(bytes: Uint8Array): Promise<Content> {
  if (bytes[0] === PNG_START) return { kind: "images", reading: await readPngSprite(bytes) };
  if (beginsOneHot(bytes)) return { kind: "labels", reading: readOneHotLabels(bytes) };
  const isLabels = bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 && bytes[3] === 1;
  return isLabels
    ? { kind: "labels", reading: readIdxLabels(bytes) }
    : { kind: "images", reading: readIdxImages(bytes) };
}

const number = (value: number): string => value.toLocaleString("en-US");

async function readOne(file: ReadableFile): Promise<FileReading<Content>> {
  if (file.size > MAX_FILE_BYTES)
    return refused(
      `The file has ${number(file.size)} bytes; files of at most ${number(MAX_FILE_BYTES)} are read.`,
    );
  try {
    return read(await contentOf(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return refused("The file could not be read from the disk; choose it again.");
  }
}

/** Reads files one after another, so that no two are held whole at once. The first of each kind counts. */
export async function readImageFiles(files: readonly ReadableFile[]): Promise<FilesReading> {
  let images: FilesReading["images"] = null;
  let labels: FilesReading["labels"] = null;
  const faults: string[] = [];
  for (const file of files) {
    const content = await readOne(file);
    const reading = content.kind === "refused" ? content : content.value.reading;
    const { name } = file;
    if (content.kind === "refused" || reading.kind === "refused") {
      if (reading.kind === "refused") faults.push(`${name}: ${reading.message}`);
    } else if (content.value.kind === "images" && content.value.reading.kind === "read") {
      if (images)
        faults.push(`${name}: ${images.name} holds images already; choose one file of images at a time.`);
      else images = { name, value: content.value.reading.value };
    } else if (content.value.kind === "labels" && content.value.reading.kind === "read") {
      if (labels)
        faults.push(`${name}: ${labels.name} holds labels already; choose one file of labels at a time.`);
      else labels = { name, value: content.value.reading.value };
    }
  }
  return { images, labels, faults };
}

/** The set after a reading: new images replace the ones before, labels join the images they fit. */
export function joinImages(
  present: ImageSet | null,
  { images, labels, faults }: FilesReading,
): { readonly set: ImageSet | null; readonly faults: readonly string[] } {
  const set: ImageSet | null = images ? { ...images.value, name: images.name, labels: null } : present;
  if (!labels) return { set, faults };
  if (!set)
    return {
      set,
      faults: [
        ...faults,
        `${labels.name}: These are labels; choose the file of their images too, both at once.`,
      ],
    };
  const pair = pairImages(set, labels.value);
  return pair.kind === "read"
    ? { set: { ...set, labels: pair.value.labels }, faults }
    : { set, faults: [...faults, `${labels.name}: ${pair.message}`] };
}

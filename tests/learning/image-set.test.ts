import { describe, expect, test } from "vitest";
import {
  joinImages,
  MAX_FILE_BYTES,
  readImageFiles,
  type ImageSet,
  type ReadableFile,
} from "@learning/image-set";
import {
  brokenImages,
  brokenLabels,
  brokenOneHot,
  brokenSprites,
  bytes,
  goodImages,
  goodLabels,
  goodPng,
  idx,
  type Broken,
} from "../support/image-files";

const file = (name: string, content: Uint8Array): ReadableFile => ({
  name,
  size: content.length,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(content).buffer),
});
const present: ImageSet = {
  name: "before",
  count: 1,
  width: 1,
  height: 1,
  pixels: Uint8Array.of(7),
  labels: null,
};
const oneHot = bytes(
  ...[0, 9, 4].map((label) => Array.from({ length: 10 }, (_, k) => (k === label ? 1 : 0))),
);

/** Broken as a file of their own kind, but good as what their first bytes say they are. */
const isGood = (content: Uint8Array): boolean =>
  [goodImages, goodLabels, goodPng].some(
    (good) => good.length === content.length && good.every((byte, i) => byte === content[i]),
  );
const kinds: readonly Broken[] = [
  ...brokenImages,
  ...brokenSprites,
  // Told by their first bytes alone, some of these are taken for images, and that is what is said.
  ...[...brokenLabels, ...brokenOneHot].map(([what, content]): Broken => [what, content, /./]),
].filter(([, content]) => !isGood(content));

describe("a broken file is named and refused with a sentence, and what was there stays:", () => {
  test("there are more than fifty kinds", () => {
    expect(kinds.length).toBeGreaterThan(50);
  });
  test.each(kinds)("%s", async (_, content, says) => {
    const reading = await readImageFiles([file("mine.bin", content)]);
    const { set, faults } = joinImages(present, reading);
    expect(set).toBe(present);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(says);
    expect(faults[0]).toMatch(/^mine\.bin: [A-Z].*\.$/s);
  });

  test("a file too large is not even read, one that cannot be read is said to be so", async () => {
    const huge: ReadableFile = {
      name: "huge",
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error("It must not be read.")),
    };
    expect((await readImageFiles([huge])).faults[0]).toMatch(
      /^huge: The file has 67,109,889 bytes; .* at most/,
    );
    const gone: ReadableFile = { ...huge, name: "gone", size: 10 };
    expect((await readImageFiles([gone])).faults[0]).toMatch(/^gone: .*could not be read from the disk/);
  });
});

describe("good files", () => {
  test("images and labels chosen together are a labelled set, in either order and both formats of labels", async () => {
    for (const labels of [goodLabels, oneHot])
      for (const files of [
        [file("images", goodImages), file("labels", labels)],
        [file("labels", labels), file("images", goodImages)],
      ]) {
        const { set, faults } = joinImages(null, await readImageFiles(files));
        expect(faults).toEqual([]);
        expect(set).toMatchObject({ name: "images", count: 3, width: 5, height: 4 });
        expect([...(set?.labels ?? [])]).toEqual([0, 9, 4]);
      }
  });

  test("labels may come after their images", async () => {
    const { set } = joinImages(null, await readImageFiles([file("images", goodImages)]));
    expect(set?.labels).toBeNull();
    const joined = joinImages(set, await readImageFiles([file("labels", goodLabels)]));
    expect([...(joined.set?.labels ?? [])]).toEqual([0, 9, 4]);
  });

  test("a sprite is a set of 28 x 28 images", async () => {
    const { set } = joinImages(null, await readImageFiles([file("sprite.png", goodPng)]));
    expect(set).toMatchObject({ count: 2, width: 28, height: 28 });
  });

  test("labels alone, of another number, or twice are refused; a good file beside a broken one is used", async () => {
    const labels = await readImageFiles([file("labels", goodLabels)]);
    expect(joinImages(null, labels)).toMatchObject({ set: null });
    expect(joinImages(null, labels).faults[0]).toMatch(/choose the file of their images too/);
    const { set, faults } = joinImages(present, labels);
    expect(set).toBe(present);
    expect(faults[0]).toMatch(/^labels: There are 1 images and 3 labels/);
    const twice = await readImageFiles([file("a", goodImages), file("b", goodImages)]);
    expect(twice.images?.name).toBe("a");
    expect(twice.faults[0]).toMatch(/^b: a holds images already/);
    const mixed = await readImageFiles([file("a", goodImages), file("b", idx(8, [3], [0, 10, 4]))]);
    const joined = joinImages(present, mixed);
    expect(joined.set).toMatchObject({ name: "a", labels: null });
    expect(joined.faults[0]).toMatch(/^b: Label 1 is 10/);
  });
});

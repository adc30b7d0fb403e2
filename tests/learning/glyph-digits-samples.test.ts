import { expect, test } from "vitest";
import type { Tensor } from "@contract";
import { HARD_GLYPHS, glyphImages } from "@learning/glyph-digits";
import { glyphOneHot, glyphSeeds, sampleGlyphs } from "@learning/glyph-samples";
import { nodeEngine } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";

const { tf } = await nodeEngine();
const streams = (replicas: number, firstReplica = 0) =>
  tensorRng(tf, { seed: 3, firstReplica, replicas, step: 0 });
const valuesOf = (tensor: Tensor): number[] => [...tensor.dataSync()];

test("each replica has a stream of its own, whatever the number of replicas", () => {
  const two = sampleGlyphs(tf, streams(2), "train", 20);
  const four = sampleGlyphs(tf, streams(4), "train", 20);
  const last = sampleGlyphs(tf, streams(1, 3), "train", 20);
  expect(two.shape).toEqual([2, 20, 144]);
  expect(valuesOf(four).slice(0, 2 * 20 * 144)).toEqual(valuesOf(two));
  expect(valuesOf(four).slice(3 * 20 * 144)).toEqual(valuesOf(last));
  expect(new Set(glyphSeeds(streams(4), "train")).size).toBe(4);
});

test("another label is another sample; a shared draw is one sample for all replicas", () => {
  const [train, test] = [glyphSeeds(streams(2), "train"), glyphSeeds(streams(2), "test")];
  expect(train).not.toEqual(test);
  const shared = sampleGlyphs(tf, streams(5).shared, "train", 10, HARD_GLYPHS);
  expect(shared.shape).toEqual([1, 10, 144]);
  const [seed = NaN] = glyphSeeds(streams(1).shared, "train");
  expect(valuesOf(shared)).toEqual([...glyphImages(seed, 10, HARD_GLYPHS)]);
});

test("labels go round from 0 to 9", () => {
  const rows = valuesOf(glyphOneHot(tf, 23));
  expect(rows.length).toBe(230);
  for (let i = 0; i < 23; i++)
    expect(rows.slice(10 * i, 10 * i + 10).indexOf(1), `image ${String(i)}`).toBe(i % 10);
  expect(rows.reduce((sum, v) => sum + v, 0)).toBe(23);
});

import { describe, expect, test } from "vitest";
import { fnv1a, murmur3 } from "@numerics/label-hash";

describe("fnv1a", () => {
  test("reference: the test vectors of draft-eastlake-fnv", () => {
    expect(fnv1a("")).toBe(0x811c9dc5);
    expect(fnv1a("a")).toBe(0xe40c292c);
    expect(fnv1a("foobar")).toBe(0xbf9cf968);
  });
});

describe("murmur3", () => {
  test("reference: values of the reference implementation, as tabulated for MurmurHash3_x86_32", () => {
    expect(murmur3("")).toBe(0);
    expect(murmur3("", 1)).toBe(0x514e28b7);
    expect(murmur3("test")).toBe(0xba6bd213);
    expect(murmur3("test", 0x9747b28c)).toBe(0x704b81dc);
    expect(murmur3("Hello, world!")).toBe(0xc0363e43);
    expect(murmur3("Hello, world!", 0x9747b28c)).toBe(0x24884cba);
    expect(murmur3("The quick brown fox jumps over the lazy dog")).toBe(0x2e4ff723);
  });

  test("reference: letters outside ASCII are hashed as UTF-8", () => {
    // The same algorithm run in Python on "η noise".encode().
    expect(murmur3("η noise")).toBe(0x55c4db09);
  });
});

test("law: no two of 60,000 labels that a lesson might use share both hashes", () => {
  const words = ["noise", "data", "batch", "init", "teacher", "x", "y", "order", "coin", "weights"];
  const seen = new Set<string>();
  let labels = 0;
  for (const word of words)
    for (const other of words)
      for (let i = 0; i < 600; i++) {
        const label = `${word}/${other}-${String(i)}`;
        seen.add(`${String(fnv1a(label))} ${String(murmur3(label))}`);
        labels++;
      }
  expect(seen.size).toBe(labels);
});

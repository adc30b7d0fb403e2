import { expect, test } from "vitest";
import { philox4x32 } from "@numerics/philox";

const hex = (words: Iterable<number>): string =>
  Array.from(words, (w) => w.toString(16).padStart(8, "0")).join(" ");

/** The three lines "philox4x32 10" of Random123's kat_vectors (D. E. Shaw Research): counter, key, answer. */
const KNOWN_ANSWERS = [
  {
    counter: [0, 0, 0, 0],
    key: [0, 0],
    answer: "6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    answer: "408f276d 41c83b0e a20bc7c6 6d5451fd",
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    answer: "d16cfe09 94fdcceb 5001e420 24126ea1",
  },
] as const;

test("reference: the published known answers of Random123 come out", () => {
  for (const { counter, key, answer } of KNOWN_ANSWERS) {
    const out = new Uint32Array(4);
    philox4x32(Uint32Array.from(counter), key[0], key[1], out);
    expect(hex(out)).toBe(answer);
  }
});

/** The definition of section 3.3 of Salmon et al. (2011), in exact integers. */
function philoxExact(counter: readonly bigint[], key: readonly [bigint, bigint]): bigint[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = [counter[0] ?? 0n, counter[1] ?? 0n, counter[2] ?? 0n, counter[3] ?? 0n];
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const p0 = c0 * 0xd2511f53n;
    const p1 = c2 * 0xcd9e8d57n;
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3];
}

test("reference: a thousand other blocks agree with exact integer arithmetic", () => {
  const counter = new Uint32Array(4);
  const out = new Uint32Array(4);
  for (let key0 = 0; key0 < 1000; key0++) {
    const key1 = counter[3] ?? 0; // each block's counter and key come from the block before
    philox4x32(counter, key0, key1, out);
    expect(Array.from(out, BigInt)).toEqual(
      philoxExact(Array.from(counter, BigInt), [BigInt(key0), BigInt(key1)]),
    );
    counter.set(out);
  }
});

test("special case: counter and output may be the same array", () => {
  const apart = new Uint32Array(4);
  philox4x32(Uint32Array.of(1, 2, 3, 4), 5, 6, apart);
  const together = Uint32Array.of(1, 2, 3, 4);
  philox4x32(together, 5, 6, together);
  expect(together).toEqual(apart);
});

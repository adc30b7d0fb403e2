/** References of the random streams: Philox's words, one block after another, and what `numerics` makes of them. */
import { normalPair } from "@numerics/box-muller";
import { philox4x32 } from "@numerics/philox";
import { DRAWS } from "../random-kernels";
import { listOf, numberOf, type Reference } from "./numbers";

type Words = Readonly<Uint32Array>;

/** Draws of `width` numbers a block, number i by `f`. */
const draw =
  (width: number, f: (words: Words, i: number) => number): Reference =>
  (_, attributes) => {
    const shape = listOf(attributes, "shape");
    const size = shape.slice(1).reduce((product, n) => product * n, 1);
    const [first, step, hash, key0 = 0, key1 = 0] = ["first", "step", "hash", "key0", "key1"].map((name) =>
      numberOf(attributes, name),
    );
    const data: number[] = [];
    for (let r = 0; r < (shape[0] ?? 0); r++)
      for (let i = 0; i < size; i++) {
        const counter = Uint32Array.of(Math.floor(i / width), (first ?? 0) + r, step ?? 0, hash ?? 0);
        const words = new Uint32Array(4);
        philox4x32(counter, key0, key1, words);
        data.push(Math.fround(f(words, i % width)));
      }
    return [{ shape, data }];
  };

const word = (words: Words, i: number): number => words[i] ?? 0;

export const RANDOM_REFERENCES: Readonly<Record<string, Reference>> = {
  [DRAWS.uniform]: draw(4, (words, i) => ((word(words, i) >>> 9) + 0.5) * 2 ** -23),
  [DRAWS.normal]: draw(4, (words, i) => {
    const pair = new Float64Array(2);
    normalPair(word(words, i & 2), word(words, (i & 2) + 1), pair, 0);
    return pair[i & 1] ?? NaN;
  }),
  [DRAWS.signs]: draw(128, (words, i) => 1 - 2 * ((word(words, i >> 5) >>> (i & 31)) & 1)),
};

/**
 * Philox 4x32 with 10 rounds, a counter-based generator: four 32-bit words that are a fixed scrambling of a 128-bit
 * counter under a 64-bit key. No state is carried from call to call, so any word of any stream is had at once.
 *
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
 * section 3.3; constants and known answers as in the authors' library Random123.
 */

const ROUNDS = 10;
/** Multiplier of words 0 and 1, low and high half, and whole. */
const M0_LOW = 0x1f53;
const M0_HIGH = 0xd251;
const M0 = 0xd2511f53 | 0;
/** Multiplier of words 2 and 3. */
const M1_LOW = 0x8d57;
const M1_HIGH = 0xcd9e;
const M1 = 0xcd9e8d57 | 0;
/** Weyl increments of the key: the golden ratio, and the square root of three less one, times 2^32. */
const W0 = 0x9e3779b9 | 0;
const W1 = 0xbb67ae85 | 0;

/**
 * Writes the four words Philox4x32-10(counter, (key0, key1)) to `out`.
 * `counter` and `out` are (4); they may be the same array. `key0` and `key1` are taken modulo 2^32.
 * The high half of a 32 x 32 bit product is put together from 16-bit halves, none of which overflows 32 bits.
 */
export function philox4x32(counter: Uint32Array, key0: number, key1: number, out: Uint32Array): void {
  let c0 = counter[0]! | 0;
  let c1 = counter[1]! | 0;
  let c2 = counter[2]! | 0;
  let c3 = counter[3]! | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const a = c0 & 0xffff;
    const b = c0 >>> 16;
    const ab = (Math.imul(b, M0_LOW) + (Math.imul(a, M0_LOW) >>> 16)) | 0;
    const ba = (Math.imul(a, M0_HIGH) + (ab & 0xffff)) | 0;
    const high0 = (Math.imul(b, M0_HIGH) + (ab >>> 16) + (ba >>> 16)) | 0;
    const low0 = Math.imul(c0, M0);

    const c = c2 & 0xffff;
    const d = c2 >>> 16;
    const cd = (Math.imul(d, M1_LOW) + (Math.imul(c, M1_LOW) >>> 16)) | 0;
    const dc = (Math.imul(c, M1_HIGH) + (cd & 0xffff)) | 0;
    const high1 = (Math.imul(d, M1_HIGH) + (cd >>> 16) + (dc >>> 16)) | 0;
    const low1 = Math.imul(c2, M1);

    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

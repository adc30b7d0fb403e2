/**
 * Two unrelated 32-bit hashes of a label's UTF-8 bytes. A stream's label enters the generator as both, so two labels
 * share a stream only if both hashes collide: about 2^-64 a pair.
 */

const encoder = new TextEncoder();

/**
 * FNV-1a, 32 bits: h <- (h xor byte) * 16777619, from 2166136261.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV non-cryptographic hash algorithm", IETF draft-eastlake-fnv.
 * Returns an unsigned integer below 2^32.
 */
export function fnv1a(label: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const byte of encoder.encode(label)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * MurmurHash3_x86_32 with the given 32-bit seed.
 * Source: A. Appleby, SMHasher, `MurmurHash3.cpp` (public domain). Returns an unsigned integer below 2^32.
 */
export function murmur3(label: string, seed = 0): number {
  const bytes = encoder.encode(label);
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    hash ^= scramble(word);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]!;
  hash ^= scramble(tail) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

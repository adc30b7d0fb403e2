import { uniforms } from "@numerics/streams";

/** Numbers for one test case, always the same. */
export function caseNumbers(label: string) {
  const draws = uniforms(11, label, 4096);
  let at = 0;
  const next = (): number => draws[at++ % draws.length]!;
  return {
    below: (n: number): number => Math.floor(next() * n),
    /** Sizes that vectors of four find awkward: 0 (rarely), 1, odd ones. */
    size: (most: number): number => (next() < 0.04 ? 0 : 1 + Math.floor(next() ** 2 * most)),
    /** Mostly of size 1; now and then 0, huge, infinite or not a number. */
    values: (count: number, wild: boolean): Float32Array<ArrayBuffer> =>
      Float32Array.from({ length: count }, () => {
        const u = next();
        if (wild && u < 0.02) return NaN;
        if (wild && u < 0.04) return Infinity;
        if (wild && u < 0.06) return -Infinity;
        if (u < 0.08) return 0;
        if (wild && u < 0.1) return -0;
        const x = (next() - 0.5) * 6;
        return wild && u < 0.15 ? x * 1e30 : wild && u < 0.2 ? x * 1e-30 : x;
      }),
  };
}

export type CaseNumbers = ReturnType<typeof caseNumbers>;

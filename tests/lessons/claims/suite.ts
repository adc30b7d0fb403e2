import { afterAll, describe, expect, test } from "vitest";
import type { Recording } from "@contract";
import { lessons } from "../../../src/catalogue/catalogue";
import { checkClaim } from "../../../src/runtime/check-claim";
import { nodeEngine } from "../../../src/runtime/node";

/** A claim may need thousands of replicas; this is a guard against hanging, not a measure of speed. */
const PATIENCE_MS = 240_000;

/**
 * Checks the claims of every second lesson on their fixed seeds: two files of tests, so that two cores share them. The
 * claims of one lesson stay together, since they share runs.
 */
export function claimsOfEverySecondLesson(first: 0 | 1): void {
  const half = lessons.filter((_, i) => i % 2 === first);
  describe.each(half.map((lesson) => [lesson.slug, lesson] as const))("%s", (slug, lesson) => {
    const memo = new Map<string, Recording>();
    afterAll(() => {
      memo.clear();
    });

    test.each(Object.entries(lesson.claims))(
      "%s",
      async (_, claim) => {
        const result = checkClaim(await nodeEngine(), slug, claim, claim.seed, undefined, memo);
        expect(result.verdict, result.words).toBe("holds");
      },
      PATIENCE_MS,
    );
  });
}

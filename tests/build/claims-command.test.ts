import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectCopy, type ProjectCopy } from "../support/project-copy";

let copy: ProjectCopy;
beforeAll(() => {
  copy = projectCopy({ planted: "tests/fixtures/planted" });
});
afterAll(() => {
  copy.remove();
});

/** `npm run claims -- …` in a notebook whose only lesson has one true claim and a false one. */
function claims(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/claims.mjs", ...options], {
    cwd: copy.folder,
    encoding: "utf8",
  });
  return { status, out: stdout + stderr };
}
interface Report {
  readonly claims: readonly {
    readonly claim: string;
    readonly seconds: number;
    readonly result: { readonly verdict: string; readonly statistic: number } | null;
  }[];
}
function report(file: string): Report {
  return JSON.parse(readFileSync(copy.within(file), "utf8")) as Report;
}
const results = (file: string) => report(file).claims.map(({ claim, result }) => ({ claim, result }));

describe("npm run claims", () => {
  test("finds the planted falsehood, exits with 1, and gives the same numbers with 1, 2 and 4 workers", () => {
    for (const workers of ["1", "2", "4"]) {
      const { status, out } = claims(
        "--workers",
        workers,
        "--json",
        `${workers}.json`,
        "--markdown",
        "report.md",
      );
      expect(status, out).toBe(1);
      expect(out).toContain("✗ planted/loaded");
      expect(out).toContain("✓ planted/fair");
      expect(out).toContain("1 of 2 claims do not hold: planted/loaded");
    }
    const verdicts = results("1.json").map(({ claim, result }) => [claim, result?.verdict]);
    expect(verdicts).toEqual([
      ["fair", "holds"],
      ["loaded", "fails"],
    ]);
    expect(results("2.json")).toEqual(results("1.json"));
    expect(results("4.json")).toEqual(results("1.json"));
    expect(readFileSync(copy.within("report.md"), "utf8")).toMatch(/loaded.*fails/);
  });

  test("takes one claim, a seed, a number of replicas and a shard", () => {
    const one = claims("--lesson", "planted", "--claim", "fair", "--seed", "8", "--replicas", "32");
    expect(one.status, one.out).toBe(0);
    expect(one.out).toContain("planted/fair  seed 8  holds");
    expect(claims("--shard", "1/2").out).not.toContain("planted/loaded");
    expect(claims("--shard", "2/2").status).toBe(1);
  });

  test.each([
    [["--claim", "none"], "There is no such claim"],
    [["--seed", "x"], "--seed takes a whole number"],
    [["--shard", "3/2"], "--shard takes I/N"],
    [["--nonsense"], "nonsense"],
  ])("a wrong option %j is explained and exits with 2", (options, words) => {
    const { status, out } = claims(...options);
    expect(status).toBe(2);
    expect(out).toContain(words);
  });
});

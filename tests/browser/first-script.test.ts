import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { firstScripts, sentBytes } from "../../scripts/first-script.mjs";

/** A lecture hall's network gives a phone this much within a second or so. */
const MOST = 120 * 1024;

const pages = (readdirSync("dist", { recursive: true }) as string[]).filter(
  (name) => path.basename(name) === "index.html",
);

test.each(pages)(
  "%s asks for little script, through all that it imports, and for none that runs experiments",
  (page) => {
    const scripts = firstScripts(path.join("dist", page));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((file) => !existsSync(file))).toEqual([]);
    expect(scripts.reduce((sum, file) => sum + sentBytes(file), 0)).toBeLessThan(MOST);
    for (const file of scripts)
      expect(readFileSync(file, "utf8")).not.toMatch(/tfjs|WebAssembly|plotly-logomark/);
  },
);

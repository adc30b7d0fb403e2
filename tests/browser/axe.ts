import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Scope {
  /** Selector of what is looked at; the whole page otherwise. */
  readonly within?: string;
  /** Ids of the rules to apply; all otherwise. */
  readonly rules?: readonly string[];
  /** Whether the glyphs of formulas are looked at too: half of a page's elements, hidden from assistive technology. */
  readonly glyphs?: boolean;
}

interface Result {
  readonly id: string;
  readonly html: readonly string[];
}

/**
 * What axe finds against a page, one line each: the rule, then the elements. Axe runs in the page itself and returns
 * violations only, several times faster than through its driver, which also carries what passes.
 */
export async function violations(page: Page, scope: Scope = {}): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async ({ within, rules, glyphs }: Scope): Promise<readonly Result[]> => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    const context = { include: [within ?? "html"], ...(glyphs ? {} : { exclude: [".katex-html"] }) };
    const options = {
      resultTypes: ["violations"],
      preload: false,
      ...(rules ? { runOnly: rules } : {}),
    };
    const { violations } = await axe.run(context, options);
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  }, scope);
  return found.map(({ id, html }) => `${id}: ${html.map((text) => text.slice(0, 200)).join("\n")}`);
}

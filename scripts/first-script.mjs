/** What script a built page asks for before the reader does anything: its own, and all that this imports at once. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const OWN = /<script type="module" src="([^"]+)"/g;
/** Static imports as the bundler writes them; a dynamic one has a parenthesis. */
const IMPORTS = /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g;

/**
 * @param {string} page the page's file
 * @returns {readonly string[]} the scripts' files
 */
export function firstScripts(page) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(IMPORTS))
      visit(path.join(path.dirname(file), name));
  };
  for (const [, name = ""] of readFileSync(page, "utf8").matchAll(OWN))
    visit(path.join(path.dirname(page), name));
  return [...found];
}

/** Bytes of a file as it is sent; the smallest ones have no compressed copy. */
export const sentBytes = (/** @type {string} */ file) =>
  statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;

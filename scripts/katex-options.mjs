/**
 * How TeX becomes HTML, at build time only. `\sym{id}{tex}` marks a symbol that a theorem declares, so that the page
 * can find every place where it stands. `trust` is for this authored text alone.
 */
export const katexOptions = {
  trust: true,
  strict: false,
  throwOnError: true,
  macros: { "\\sym": "\\htmlData{sym=#1}{#2}" },
};

/** HTML of the formulas that the page may show, by their TeX; written by the build. */
export function readTexTable(): Readonly<Record<string, string>> {
  const text = document.getElementById("tex")?.textContent ?? "{}";
  return JSON.parse(text) as Record<string, string>; // written by the build
}

/** The page being rendered; set by the build and the authoring server before each. */
import { inLanguage, LANGUAGES, splitLanguage, type Language } from "../words/language";

let present: { readonly language: Language; readonly path: string } = { language: "en", path: "/" };

export function setPresentPage(address: string): void {
  present = splitLanguage(address);
}

export const presentPage = (): typeof present => present;

/** Path prefix from a page back to a folder above it, so that every address is relative. */
export const upFrom = (path: string): string =>
  "../".repeat(path.split("/").filter((part) => part !== "").length) || "./";

/** From the page to what exists once for all languages. */
export const fromRoot = (path: string): string =>
  present.path === "/404.html"
    ? path // shown at any address
    : `${upFrom(inLanguage(present.path, present.language))}${path.slice(1)}`;

/** From the page to itself in each language, as relative addresses. A page that is nowhere has its start pages instead. */
export function inAllLanguages(): readonly { readonly language: Language; readonly href: string }[] {
  const { language, path } = present;
  if (path === "/404.html")
    return LANGUAGES.map((other) => ({ language: other, href: inLanguage("/", other) }));
  const root = upFrom(inLanguage(path, language));
  return LANGUAGES.map((other) => {
    const rest = inLanguage(path, other).slice(1);
    return { language: other, href: root === "./" && rest !== "" ? rest : `${root}${rest}` };
  });
}

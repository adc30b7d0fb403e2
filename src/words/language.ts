/** Languages of the notebook. English is the one that everything is written in first. */
export type Language = "en" | "zh";
export const LANGUAGES: readonly Language[] = ["en", "zh"];

/** As `<html lang>` and `hreflang` want it; the Chinese is written in simplified characters. */
export const TAGS: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };
/** Each language by its own name, as readers of it look for it. */
export const NAMES: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };

/** A page's address within the notebook, apart from its language: English pages stand at the root, others in a folder. */
export function splitLanguage(path: string): { readonly language: Language; readonly path: string } {
  const head = path.split("/")[1];
  const language = LANGUAGES.find((known) => known !== "en" && known === head);
  return language === undefined
    ? { language: "en", path }
    : { language, path: path.slice(language.length + 1) || "/" };
}

/** The page's address in a language: `/lessons/x/` and `zh` → `/zh/lessons/x/`. */
export const inLanguage = (path: string, language: Language): string =>
  language === "en" ? path : `/${language}${path}`;
